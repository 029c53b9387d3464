import { randomBytes } from 'node:crypto'
import type { Person } from './people.js'

/** Limits the memory of the demo: the oldest sessions are dropped. */
const MAX_SESSIONS = 500

/** Sessions by a random id in a cookie. Each change gets a new id, so that an id seen before is of no use. */
export const createSessions = (cookieName: string) => {
  // `null`: signed out.
  const sessions = new Map<string, Person | null>()
  const idOf = (request: Request) => {
    const cookies = request.headers.get('cookie')?.split(/; */) ?? []
    return cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? ''
  }
  return {
    /** Returns the person, `null` if signed out, `undefined` for a visitor without a session. */
    find: (request: Request) => sessions.get(idOf(request)),
    /** Replaces the session. Returns the value of `Set-Cookie`. */
    begin: (request: Request, person: Person | null): string => {
      sessions.delete(idOf(request))
      const [oldest] = sessions.keys()
      if (sessions.size >= MAX_SESSIONS && oldest) sessions.delete(oldest)
      const id = randomBytes(24).toString('base64url')
      sessions.set(id, person)
      return `${cookieName}=${id}; Path=/; HttpOnly; SameSite=Lax`
    },
  }
}

export type Sessions = ReturnType<typeof createSessions>
