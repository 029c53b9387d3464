import { randomBytes } from 'node:crypto'
import type { Person } from './people.js'

/** More visitors than a demo has; the oldest sessions make room. */
const MOST_SESSIONS = 500

/**
 * Who is signed in, by a random id in a cookie. The id says nothing of the person, and a new one is given at
 * every change, so that one that was planted or seen before is worth nothing.
 */
export const createSessions = (cookieName: string) => {
  // `null`: signed out on purpose, and to stay so.
  const sessions = new Map<string, Person | null>()

  const idOf = (request: Request) => {
    const cookies = request.headers.get('cookie')?.split(/; */) ?? []
    return cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? ''
  }

  return {
    /** The person; `null` when signed out; `undefined` for a visitor without a session. */
    find: (request: Request) => sessions.get(idOf(request)),
    /** Begins a session in place of the former one, and answers its `Set-Cookie`. */
    begin: (request: Request, person: Person | null): string => {
      sessions.delete(idOf(request))
      const [oldest] = sessions.keys()
      if (sessions.size >= MOST_SESSIONS && oldest) sessions.delete(oldest)
      const id = randomBytes(24).toString('base64url')
      sessions.set(id, person)
      return `${cookieName}=${id}; Path=/; HttpOnly; SameSite=Lax`
    },
  }
}

export type Sessions = ReturnType<typeof createSessions>
