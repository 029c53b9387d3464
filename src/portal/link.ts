import type { Config } from '../core/config.js'
import { SnapTradeError } from '../core/errors.js'
import type { LoginLink } from '../core/models.js'
import type { LoginOptions } from '../core/operations.js'
import { originOf } from '../core/origin.js'
import { readAnswer } from '../core/readAnswer.js'
import { callbackFor, createAttemptId } from './attempt.js'
import { pageLook } from './pageLook.js'

/** A link dies after 5 minutes and the person needs a moment: one older than this (ms) is not opened. */
export const LINK_LIFE = 4 * 60_000

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** A link, and the attempt it belongs to where the portal leads back to a page of ours. */
export interface PortalLink extends LoginLink {
  attemptId: string | undefined
  /** When it was asked for, in milliseconds since 1970: its life may have begun then. */
  askedAt: number
}

interface Entry {
  promise: Promise<PortalLink>
  /** Set when the link has arrived. */
  link?: PortalLink
}

/** Login links, fetched ahead of the click. In memory only, each handed out once. */
export interface LinkStore {
  /** Fetches a link ahead, unless a fresh one or one under way is there. Errors wait for the click. */
  prefetch(options: LoginOptions): void
  /** A fresh link that is at hand at once, or undefined. It is handed out once. */
  take(options: LoginOptions): PortalLink | undefined
  /** A link: the one under way, or a new one. It is handed out once, and never one that is too old to be opened. */
  fetch(options: LoginOptions): Promise<PortalLink>
  clear(): void
}

/** Makes a store of one person's links over a transport, with the origins that a link may lead to. */
export const createLinkStore = (
  config: Config,
  userId: string | null,
  now: () => number = Date.now,
): LinkStore => {
  const entries = new Map<string, Entry>()
  const isFresh = ({ link }: Entry) => !link || now() - link.askedAt < LINK_LIFE

  const start = (options: LoginOptions): Entry => {
    const entry: Entry = {
      promise: requestLink(config, userId, options, now()).then((link) => {
        entry.link = link
        return link
      }),
    }
    return entry
  }

  const drop = (key: string) => {
    const entry = entries.get(key)
    entries.delete(key)
    return entry && isFresh(entry) ? entry : undefined
  }

  /** The link, unless it is too old already. */
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
        // A device that slept, or a backend that takes minutes: a link may be dead on its arrival.
        (await arrive(start(options)))
      if (link) return link
      throw new SnapTradeError('link_expired', {
        operation: 'loginSnapTradeUser',
        detail: 'Two responses in a row took more than 4 minutes.',
      })
    },
    clear: () => entries.clear(),
  }
}

/** Requests a link, with the id of its attempt in the redirect URL and the look of the page. */
const requestLink = async (
  { transport, keyStore, portal: { origins, callbackUrl } }: Config,
  userId: string | null,
  options: LoginOptions,
  askedAt: number,
): Promise<PortalLink> => {
  // A redirect URL of the app's own takes precedence: then the way back is the app's, too.
  const attemptId = callbackUrl && !options.customRedirect ? createAttemptId() : undefined
  const customRedirect = callbackUrl && attemptId && callbackFor(callbackUrl, attemptId)
  const input = { ...pageLook(), ...options, ...(customRedirect && { customRedirect }) }
  const answer = await transport.request('loginSnapTradeUser', input)
  const context = { operation: 'loginSnapTradeUser', userId, keyStore } as const
  const plain = await readAnswer(answer, context, () => import('../encryption/decryptOnDevice.js'))
  return { ...checkLink(plain, origins), attemptId, askedAt }
}

/** A link belongs to its options, and to the look that the page had. */
const keyOf = (options: LoginOptions) => JSON.stringify([options, pageLook()])

/** A link is opened only when it leads to the portal, and said of an unfit one is its origin at most. */
const checkLink = (answer: unknown, origins: readonly string[]): LoginLink => {
  const { redirectURI, sessionId } = (answer ?? {}) as Partial<LoginLink>
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
        ? `The link leads to ${origin}, which is not in portal.origins.`
        : 'The link is not an https: URL.',
    })
  }
  return { redirectURI, sessionId: sessionId ?? '' }
}
