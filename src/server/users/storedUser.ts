/** A registration in progress. Written before SnapTrade is asked, so that a lost response leaves a trace. */
export interface PendingUser {
  pending: {
    /** The id that SnapTrade was asked to register. */
    snapTradeUserId: string
    /** When the registration started, in milliseconds since 1970. */
    at: number
    /** Distinguishes two attempts. */
    attempt: string
    /** The response will not arrive. */
    isLost?: true | undefined
    rsaPublicKey?: string | undefined
  }
}

/** A registered user. */
export interface RegisteredUser {
  /** The user's id at SnapTrade. Differs from the app's id if the response to the first registration was lost. */
  snapTradeUserId: string
  userSecret: string
  /** In milliseconds since 1970. Unknown for users that an earlier version stored. */
  registeredAt?: number | undefined
  /** A reset of the secret is in progress. */
  resetting?: { at: number; attempt: string } | undefined
}

/** The stored value of a user. */
export type StoredUser = PendingUser | RegisteredUser

export const isRegistered = (user: StoredUser | undefined): user is RegisteredUser =>
  user !== undefined && 'userSecret' in user

/** Returns whether a value can be stored as a secret. */
export const isSecret = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Returns a new `attempt`. */
export const newAttempt = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(9))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Returns whether the process that started this may still complete it. `timeout` is the limit of a request, in ms.
 */
export const isUnderWay = ({ at, isLost }: { at: number; isLost?: true | undefined }, timeout: number) =>
  !isLost && Math.abs(Date.now() - at) <= timeout

/** Returns the text to store. */
export const writeStoredUser = (user: StoredUser): string => JSON.stringify(user)

/**
 * Reads the value of a store: the package's text, the same as an object (some stores parse JSON), or a plain secret.
 * Returns `undefined` without a stored value. Throws for an object that the package did not store.
 */
export const readStoredUser = (userId: string, value: unknown): StoredUser | undefined => {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value === 'string') return fromText(value) ?? { snapTradeUserId: userId, userSecret: value }
  const user = fromObject(value)
  if (user) return user
  throw new TypeError(
    'userSecrets.get returned an object in an unknown format. Return the string that userSecrets.set stored, unchanged.',
  )
}

const fromText = (text: string) => {
  if (!text.startsWith('{')) return undefined
  try {
    return fromObject(JSON.parse(text))
  } catch {
    return undefined // a secret that looks like JSON
  }
}

const fromObject = (value: unknown): StoredUser | undefined => {
  const { pending, snapTradeUserId, userSecret } = value as Partial<PendingUser & RegisteredUser>
  const isPending = typeof pending?.snapTradeUserId === 'string' && typeof pending.at === 'number'
  const isUser = typeof snapTradeUserId === 'string' && isSecret(userSecret)
  return isPending || isUser ? (value as StoredUser) : undefined
}
