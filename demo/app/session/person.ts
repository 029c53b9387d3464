import { createContext, useContext } from 'react'
import type { Person } from './useSession.js'

export const PersonContext = createContext<Person | null>(null)

/** Who is signed in. */
export const usePerson = (): Person => {
  const person = useContext(PersonContext)
  if (!person) throw new Error('usePerson is for what stands in SignedIn.')
  return person
}
