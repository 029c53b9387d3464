import { useCallback, useEffect, useState } from 'react'

/** A person as the session tells of them. */
export interface Person {
  id: string
  name: string
  isAdmin: boolean
}

/** Who is signed in, as far as it is known. */
export type SessionState =
  | { status: 'loading' }
  | { status: 'failed' }
  | { status: 'ready'; person: Person | null; people: readonly Person[] }

export interface Session {
  state: SessionState
  signIn: (personId: string) => void
  signOut: () => void
  reload: () => void
}

const request = async (init: RequestInit = {}): Promise<SessionState> => {
  const response = await fetch('/api/session', init).catch(() => undefined)
  if (!response?.ok) return { status: 'failed' }
  const { person, people } = (await response.json()) as { person: Person | null; people: Person[] }
  return { status: 'ready', person, people }
}

/** The cookie is shared by all tabs: when one changes it, the others must not go on showing the former person. */
const tabs = new BroadcastChannel('northlight-session')

/** Who is signed in, and how to change that. */
export const useSession = (): Session => {
  const [state, setState] = useState<SessionState>({ status: 'loading' })

  const load = useCallback((init?: RequestInit) => {
    // The former person's pages go before the cookie changes, so that they never ask in another's name.
    setState({ status: 'loading' })
    void request(init).then((answer) => {
      setState(answer)
      if (init) tabs.postMessage('changed')
    })
  }, [])

  useEffect(() => {
    let isCurrent = true
    void request().then((answer) => isCurrent && setState(answer))
    const follow = () => load()
    tabs.addEventListener('message', follow)
    return () => {
      isCurrent = false
      tabs.removeEventListener('message', follow)
    }
  }, [load])

  return {
    state,
    signIn: (personId) =>
      load({
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ personId }),
      }),
    signOut: () => load({ method: 'DELETE' }),
    reload: () => load(),
  }
}
