/** Somebody who uses the app. */
export interface Person {
  /**
   * Becomes SnapTrade's `userId`, which nobody can change later: hence no email address and no name, and
   * the same after a restart.
   */
  id: string
  name: string
  /** Whether they may list, register and delete SnapTrade users. */
  isAdmin: boolean
}

const ada: Person = { id: 'nl-5b1e0c7a', name: 'Ada Marlowe', isAdmin: true }
const ben: Person = { id: 'nl-9d24f3e8', name: 'Ben Okafor', isAdmin: false }

/** The demo's people. A visitor is signed in as the first. */
export const people = [ada, ben] as const
