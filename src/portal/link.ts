import type { Config } from '../core/config.js'
import { SnapTradeError } from '../core/errors.js'
import type { LoginLink } from '../core/models.js'
import type { LoginOptions } from '../core/operations.js'
import { originOf } from '../core/origin.js'
import { toPlainResponse } from '../core/toPlainResponse.js'
import { callbackFor, createAttemptId } from './attempt.js'
import { inspectLink, inspectLinkRequest } from './inspectLink.js'
import { pageLook } from './pageLook.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** Maximum age of a link in milliseconds. A link expires after 5 minutes, and the user needs time to open it. */
export const LINK_LIFE = 4 * 60_000

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** A link, and the id of its attempt if the portal redirects to the app's callback page. */
export interface PortalLink extends LoginLink {
  attemptId: string | undefined
  /** When the link was requested, in milliseconds since 1970. Its lifetime may start then. */
  askedAt: number
}

interface Entry {
  promise: Promise<PortalLink>
  /** Set when the link has arrived. */
  link?: PortalLink
}

/** Prefetched login links. Stored only in memory, and each is returned only once. */
export interface LinkStore {
  /** Prefetches a link, unless there is a fresh one or a pending request. Errors are reported at the click. */
  prefetch(options: LoginOptions): void
  /** Returns a fresh link that is available immediately, or `undefined`. Each link is returned once. */
  take(options: LoginOptions): PortalLink | undefined
  /**
   * Returns a link: that of the pending request, or a new one. Each link is returned once, and never after its
   * maximum age.
   */
  fetch(options: LoginOptions): Promise<PortalLink>
  clear(): void
}

/** Creates a store of one user's links for a transport, with the trusted origins of links. */
export const createLinkStore = (
  config: Config,
  userId: string | null,
  now: () => number = Date.now,
): LinkStore => {
  const entries = new Map<string, Entry>()
  const isFresh = ({ link }: Entry) => {
    if (!link || now() - link.askedAt < LINK_LIFE) return true
    if (process.env.NODE_ENV !== 'production') inspectLink('expired', link.askedAt, link)
    return false
  }

  const start = (options: LoginOptions) => startEntry(config, userId, options, now())

  const drop = (key: string) => {
    const entry = entries.get(key)
    entries.delete(key)
    return entry && isFresh(entry) ? entry : undefined
  }

  /** Returns the link, unless it is already too old. */
  const arrive = async (entry: Entry) => {
    const link = await entry.promise
    return isFresh(entry) ? link : undefined
  }

  return {
    prefetch(options) {
      const key = keyOf(options)
      const entry = entries.get(key)
      if (entry && isFresh(entry)) return
      const next = start(options)
      entries.set(key, next)
      next.promise.catch(() => {
        if (entries.get(key) === next) entries.delete(key)
      })
    },
    take(options) {
      const key = keyOf(options)
      return entries.get(key)?.link && drop(key)?.link
    },
    fetch: async (options) => {
      if (options.reconnect !== undefined && !UUID.test(options.reconnect)) {
        const detail = '`reconnect` is not a connection id (a UUID).'
        throw new SnapTradeError('invalid_input', { operation: 'loginSnapTradeUser', detail })
      }
      const link =
        (await arrive(drop(keyOf(options)) ?? start(options))) ??
        // After a sleep of the device, or with a very slow backend, a link may have expired on arrival.
        (await arrive(start(options)))
      if (link) return link
      throw new SnapTradeError('link_expired', {
        operation: 'loginSnapTradeUser',
        detail: 'Two responses took more than 4 minutes.',
      })
    },
    clear: () => entries.clear(),
  }
}

/** Requests a link for an entry, which has it as soon as it arrives. */
const startEntry = (config: Config, userId: string | null, options: LoginOptions, askedAt: number): Entry => {
  const entry: Entry = {
    promise: requestLink(config, userId, options, askedAt).then((link) => {
      entry.link = link
      return link
    }),
  }
  if (process.env.NODE_ENV !== 'production') inspectLinkRequest(askedAt, entry.promise)
  return entry
}

/** Requests a link, with the id of its attempt in the redirect URL and the appearance of the page. */
const requestLink = async (
  { transport, keyStore, portal: { origins, callbackUrl } }: Config,
  userId: string | null,
  options: LoginOptions,
  askedAt: number,
): Promise<PortalLink> => {
  // The app's own redirect URL takes precedence. The app then has to handle the redirect.
  const attemptId = callbackUrl && !options.customRedirect ? createAttemptId() : undefined
  const customRedirect = callbackUrl && attemptId && callbackFor(callbackUrl, attemptId)
  const input = { ...pageLook(), ...options, ...(customRedirect && { customRedirect }) }
  const response = await transport.request('loginSnapTradeUser', input)
  const context = { operation: 'loginSnapTradeUser', userId, keyStore } as const
  const plain = await toPlainResponse(response, context, () => import('../encryption/decryptOnDevice.js'))
  return { ...checkLink(plain, origins), attemptId, askedAt }
}

/** Returns the key of a link: its options, and the appearance of the page. */
const keyOf = (options: LoginOptions) => JSON.stringify([options, pageLook()])

/** Validates a link: it must be on the portal's origin. An error quotes at most its origin. */
const checkLink = (response: unknown, origins: readonly string[]): LoginLink => {
  const { redirectURI, sessionId } = (response ?? {}) as Partial<LoginLink>
  if (typeof redirectURI !== 'string') {
    throw new SnapTradeError('invalid_response', {
      operation: 'loginSnapTradeUser',
      detail: 'The response has no redirectURI.',
    })
  }
  const origin = originOf(redirectURI)
  if (!origin || !origins.includes(origin)) {
    throw new SnapTradeError('link_untrusted', {
      operation: 'loginSnapTradeUser',
      detail: origin
        ? `The link is on ${origin}, which is not in portal.origins.`
        : 'The link is not an https: URL.',
    })
  }
  return { redirectURI, sessionId: sessionId ?? '' }
}
