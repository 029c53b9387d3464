import { type Person, people } from './people.js'
import type { Sessions } from './sessions.js'

/**
 * `/api/session`: GET tells who is signed in (a new visitor is, as the first of the people), POST
 * `{ personId }` signs in, DELETE signs out. There is no password: it is a demo.
 */
export const createSessionHandler =
  (sessions: Sessions) =>
  async (request: Request): Promise<Response> => {
    if (request.method === 'GET') {
      const person = sessions.find(request)
      if (person !== undefined) return answer(person)
      return answer(people[0], sessions.begin(request, people[0]))
    }
    if (!isFromHere(request)) return refuse(403, 'This request comes from another site.')
    if (request.method === 'DELETE') return answer(null, sessions.begin(request, null))
    if (request.method !== 'POST') return refuse(405, 'GET, POST and DELETE are known here.')
    const { personId } = ((await request.json().catch(() => null)) ?? {}) as { personId?: unknown }
    const person = people.find(({ id }) => id === personId)
    return person
      ? answer(person, sessions.begin(request, person))
      : refuse(400, 'There is nobody of that id.')
  }

/** Whether the app's own page sent it. What is no browser sends neither header, and no one else's cookie. */
const isFromHere = ({ headers, url }: Request) => {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  return (site === null || site === 'same-origin') && (origin === null || origin === new URL(url).origin)
}

const answer = (person: Person | null, cookie?: string) =>
  Response.json(
    { person, people },
    { headers: { 'cache-control': 'no-store', ...(cookie && { 'set-cookie': cookie }) } },
  )

const refuse = (status: number, detail: string) => Response.json({ detail }, { status })
