import { type Inspection, inspect, toInspectedError } from '../core/inspect.js'
import type { PortalLink } from './link.js'

/** Adds a step of a login link to the log for developers. Never its URL. */
export const inspectLink = (
  step: Inspection<'link'>['step'],
  askedAt: number,
  link?: PortalLink | undefined,
  cause?: unknown,
): void => {
  const sessionId = link?.sessionId || undefined
  inspect({ kind: 'link', step, age: Date.now() - askedAt, sessionId, error: toInspectedError(cause) })
}

/** Adds that a link was requested, and later that it arrived or that the request failed. */
export const inspectLinkRequest = (askedAt: number, link: Promise<PortalLink>): void => {
  inspectLink('requested', askedAt)
  link.then(
    (arrived) => inspectLink('arrived', askedAt, arrived),
    (cause: unknown) => inspectLink('failed', askedAt, undefined, cause),
  )
}
