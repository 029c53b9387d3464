import { SnapTradeError } from '../core/errors.js'
import { canonicalJson } from '../core/signature.js'
import { requireSetting } from './environment.js'
import type { WebhookEvent } from './webhookEvents.js'
import { timeOf } from './webhooks/timestamp.js'
import { isTooDeep, sortJson, toAscii } from './webhooks/webhookJson.js'

/** Parameters of `verifyWebhook`. */
export interface VerifyWebhookParameters {
  /** Pass several while you rotate the key. Default: the environment variable `SNAPTRADE_CONSUMER_KEY`. */
  consumerKey?: string | readonly string[] | undefined
  /** The raw body of the request, `await request.text()`, not the result of a body parser. */
  body: string | Uint8Array
  /** The request's header `Signature`. */
  signature: string | null | undefined
  /**
   * The maximum age of the event in milliseconds. Default: 300000, SnapTrade's 5 minutes. The event can be equally
   * far in the future, but at most 5 minutes.
   */
  maxAge?: number | undefined
  /** Milliseconds since 1970. Default: the current time. */
  now?: number | undefined
}

/** The age that SnapTrade's guide allows, and the maximum difference between clocks, in milliseconds. */
export const MAX_AGE = 300_000

const encoder = new TextEncoder()

/**
 * Verifies that a webhook is from SnapTrade and recent (https://docs.snaptrade.com/docs/webhooks), and returns its event.
 * Rejects with `signature_invalid` (401) for a wrong signature or time, `invalid_input` (400) for a body that is not an event,
 * `config_missing`, or `config_invalid` for a parsed body. `createWebhookHandler` does more.
 *
 * @example
 * const event = await verifyWebhook({ body: await request.text(), signature: request.headers.get('signature') })
 * if (event.eventType === 'CONNECTION_BROKEN') await askToReconnect(event.userId, event.connectionId ?? event.brokerageAuthorizationId)
 */
export const verifyWebhook = async (parameters: VerifyWebhookParameters): Promise<WebhookEvent> => {
  const { signature, maxAge = MAX_AGE, now = Date.now() } = parameters
  const keys = consumerKeys(parameters.consumerKey)
  const body = textOf(parameters.body)
  if (!signature) throw refused('The header Signature is missing.')
  const event = parse(body)
  if (!(await isSigned(keys, signature, event, body))) {
    throw refused('The signature does not match the body. Pass the raw body and the correct consumerKey.')
  }
  const age = now - timeOf(event.eventTimestamp)
  const maxLead = Math.min(maxAge, MAX_AGE)
  // Not "age > …", because NaN must be rejected.
  if (!(age <= maxAge && -age <= maxLead)) {
    throw refused(
      `The event's time, ${JSON.stringify(event.eventTimestamp)}, is more than ${maxAge / 60_000} min ago (maxAge) or ${maxLead / 60_000} min ahead: a replay, a late redelivery, or a wrong clock.`,
    )
  }
  return event
}

/** Returns the keys with which a signature can be verified. Throws `config_missing` if there are none. */
export const consumerKeys = (given: string | readonly string[] | undefined): readonly string[] => {
  const keys = [given ?? []].flat().filter((key) => key !== '')
  return keys.length > 0 ? keys : [requireSetting('consumerKey', undefined, 'SNAPTRADE_CONSUMER_KEY')]
}

const textOf = (body: unknown) => {
  if (typeof body === 'string') return body
  if (body instanceof Uint8Array) return new TextDecoder().decode(body)
  throw rawBodyNeeded('The body is not a string, so a body parser has parsed it.')
}

/** Returns the error for a body that is not the raw one. */
export const rawBodyNeeded = (problem: string): SnapTradeError =>
  new SnapTradeError('config_invalid', {
    status: 500,
    detail: `${problem} SnapTrade signs the raw body: mount the webhook before express.json() and other parsers, or give its route express.raw({ type: 'application/json' }).`,
  })

const isSigned = async (
  keys: readonly string[],
  signature: string,
  event: WebhookEvent,
  body: string,
): Promise<boolean> => {
  const bytes = decode(signature)
  if (!bytes) return false
  // SnapTrade's example signs the result of Python's json.dumps: keys sorted, `1.0` kept, non-ASCII characters
  // escaped.
  const canonical = [sortJson(body), canonicalJson(event)]
  const texts = new Set([...canonical, ...canonical.map(toAscii), body])
  for (const consumerKey of keys) {
    // Unlike for requests, the key is not escaped.
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    const key = await crypto.subtle.importKey('raw', encoder.encode(consumerKey), algorithm, false, [
      'verify',
    ])
    for (const text of texts) {
      if (await crypto.subtle.verify('HMAC', key, bytes, encoder.encode(text))) return true
    }
  }
  return false
}

const decode = (signature: string) => {
  try {
    return Uint8Array.from(atob(signature), (character) => character.charCodeAt(0))
  } catch {
    return undefined // not base64
  }
}

const parse = (body: string): WebhookEvent => {
  if (!isTooDeep(body)) {
    try {
      const event: unknown = JSON.parse(body)
      if (typeof event === 'object' && event !== null && 'eventType' in event) return event as WebhookEvent
    } catch {
      // The original error would quote the body.
    }
  }
  throw new SnapTradeError('invalid_input', {
    status: 400,
    detail: 'The body is not a SnapTrade webhook.',
  })
}

const refused = (detail: string) => new SnapTradeError('signature_invalid', { status: 401, detail })
