import { type Person, people } from './people.js'
import type { Sessions } from './sessions.js'

/** `/api/session`: GET returns the session, POST `{ personId }` signs in, DELETE signs out. There is no password. */
export const createSessionHandler =
  (sessions: Sessions) =>
  async (request: Request): Promise<Response> => {
    if (request.method === 'GET') {
      const person = sessions.find(request)
      if (person !== undefined) return respond(person)
      return respond(people[0], sessions.begin(request, people[0]))
    }
    if (!isSameOrigin(request)) return refuse(403, 'Requests from another site are refused.')
    if (request.method === 'DELETE') return respond(null, sessions.begin(request, null))
    if (request.method !== 'POST') return refuse(405, 'Use GET, POST or DELETE.')
    const { personId } = ((await request.json().catch(() => null)) ?? {}) as { personId?: unknown }
    const person = people.find(({ id }) => id === personId)
    return person ? respond(person, sessions.begin(request, person)) : refuse(400, 'personId is unknown.')
  }

/** Clients other than browsers send neither header, and have no cookie of somebody else. */
const isSameOrigin = ({ headers, url }: Request) => {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  return (site === null || site === 'same-origin') && (origin === null || origin === new URL(url).origin)
}

const respond = (person: Person | null, cookie?: string) =>
  Response.json(
    { person, people },
    { headers: { 'cache-control': 'no-store', ...(cookie && { 'set-cookie': cookie }) } },
  )

const refuse = (status: number, detail: string) => Response.json({ detail }, { status })
