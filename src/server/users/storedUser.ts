/** A registration that has begun. Written before SnapTrade is asked, so that a lost response leaves a trace. */
export interface PendingUser {
  pending: {
    /** The id that SnapTrade was asked to register. */
    snapTradeUserId: string
    /** When it began, in milliseconds since 1970. */
    at: number
    /** Tells two attempts apart. */
    attempt: string
    /** The response will not come any more. */
    isLost?: true | undefined
    rsaPublicKey?: string | undefined
  }
}

/** A registered user. */
export interface RegisteredUser {
  /** The user's id at SnapTrade. Another one than the app's if the response to the first registration was lost. */
  snapTradeUserId: string
  userSecret: string
  /** In milliseconds since 1970. Unknown for those whom an earlier version stored. */
  registeredAt?: number | undefined
  /** SnapTrade has been asked to replace the secret. */
  resetting?: { at: number; attempt: string } | undefined
}

/** What the store holds for a person. */
export type StoredUser = PendingUser | RegisteredUser

export const isRegistered = (user: StoredUser | undefined): user is RegisteredUser =>
  user !== undefined && 'userSecret' in user

/** Whether a value of SnapTrade's can be kept as a secret. */
export const isSecret = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Returns a new `attempt`. */
export const newAttempt = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(9))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether the process that began this may still finish it. `timeout` is the limit of a request, in ms. */
export const isUnderWay = ({ at, isLost }: { at: number; isLost?: true | undefined }, timeout: number) =>
  !isLost && Math.abs(Date.now() - at) <= timeout

/** Returns the text that the store keeps. */
export const writeStoredUser = (user: StoredUser): string => JSON.stringify(user)

/**
 * Reads what a store returned: our text, the same as an object (some stores parse JSON themselves), or a bare secret.
 * `undefined` when there is nothing. Throws for an object that is not ours.
 */
export const readStoredUser = (userId: string, value: unknown): StoredUser | undefined => {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value === 'string') return fromText(value) ?? { snapTradeUserId: userId, userSecret: value }
  const user = fromObject(value)
  if (user) return user
  throw new TypeError(
    'userSecrets.get returned an object of an unknown form. Return the text that userSecrets.set stored, unchanged.',
  )
}

const fromText = (text: string) => {
  if (!text.startsWith('{')) return undefined
  try {
    return fromObject(JSON.parse(text))
  } catch {
    return undefined // a secret that only begins like JSON
  }
}

const fromObject = (value: unknown): StoredUser | undefined => {
  const { pending, snapTradeUserId, userSecret } = value as Partial<PendingUser & RegisteredUser>
  const isPending = typeof pending?.snapTradeUserId === 'string' && typeof pending.at === 'number'
  const isUser = typeof snapTradeUserId === 'string' && isSecret(userSecret)
  return isPending || isUser ? (value as StoredUser) : undefined
}
