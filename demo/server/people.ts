/** A person who uses the app. */
export interface Person {
  /** Also the `userId` at SnapTrade. It can't be changed later, so an email address or a name is not suitable. */
  id: string
  name: string
  /** Whether they may list, register and delete SnapTrade users. */
  isAdmin: boolean
}

const ada: Person = { id: 'nl-5b1e0c7a', name: 'Ada Marlowe', isAdmin: true }
const ben: Person = { id: 'nl-9d24f3e8', name: 'Ben Okafor', isAdmin: false }

/** The demo's people. A new visitor is signed in as the first. */
export const people = [ada, ben] as const
