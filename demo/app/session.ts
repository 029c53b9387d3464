/** A person who uses the app. */
export interface Person {
  id: string
  name: string
  isAdmin: boolean
}

/** Who is signed in, and who can be. */
export interface Session {
  person: Person | null
  people: readonly Person[]
}

/** Reads or changes the session. Rejects if the server does not respond. */
export const loadSession = async (init?: RequestInit): Promise<Session> => {
  const response = await fetch('/api/session', init)
  if (!response.ok) throw new Error(`The server responded with ${response.status}.`)
  return response.json() as Promise<Session>
}

/** The request that signs a person in. There is no password: it is a demo. */
export const signIn = (personId: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ personId }),
})

export const signOut: RequestInit = { method: 'DELETE' }
