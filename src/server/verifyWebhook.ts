import { SnapTradeError } from '../core/errors.js'
import { canonicalJson } from '../core/signature.js'
import { requireSetting } from './environment.js'
import type { WebhookEvent } from './webhookEvents.js'

/** What `verifyWebhook` takes. */
export interface VerifyWebhookParameters {
  /** Default: the environment variable `SNAPTRADE_CONSUMER_KEY`. */
  consumerKey?: string | undefined
  /** The request's body as it came: `await request.text()`. */
  body: string
  /** The request's header `Signature`. */
  signature: string | null | undefined
  /** Milliseconds since 1970. Default: the present. */
  now?: number | undefined
}

/** Milliseconds after which a webhook is taken for a replay. */
const LONGEST_AGE = 5 * 60 * 1000

const encoder = new TextEncoder()

/**
 * Makes sure that a webhook comes from SnapTrade and is no replay, and answers with its event. Rejects with
 * `signature_invalid` (401) for a wrong signature or an event of more than 5 minutes ago, `invalid_input` (400) for a body that is no
 * event, `config_missing` without a key. The rules: https://docs.snaptrade.com/docs/webhooks
 *
 * @example
 * const event = await verifyWebhook({ body: await request.text(), signature: request.headers.get('signature') })
 * if (event.eventType === 'CONNECTION_BROKEN') await askToReconnect(event.userId, event.brokerageAuthorizationId)
 */
export const verifyWebhook = async (parameters: VerifyWebhookParameters): Promise<WebhookEvent> => {
  const { body, signature, now = Date.now() } = parameters
  const consumerKey = requireSetting('consumerKey', parameters.consumerKey, 'SNAPTRADE_CONSUMER_KEY')
  const event = parse(body)
  if (!signature || !(await isSigned(consumerKey, signature, event, body))) {
    throw refused('The signature does not fit the body. Pass the body as it came, and the right consumerKey.')
  }
  const age = now - Date.parse(event.eventTimestamp)
  // Not "age > …": a timestamp that is none must not pass.
  if (!(age <= LONGEST_AGE)) {
    throw refused(
      `The event is of ${event.eventTimestamp}, more than 5 minutes ago: a replay, or a wrong clock.`,
    )
  }
  return event
}

const isSigned = async (consumerKey: string, signature: string, event: WebhookEvent, body: string) => {
  // Unlike for requests the key is not escaped.
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(consumerKey), algorithm, false, ['verify'])
  const bytes = decode(signature)
  const canonical = canonicalJson(event)
  // SnapTrade's example signs what Python's json.dumps makes of the body: other characters escaped, `1.0` kept.
  for (const text of [canonical, toAscii(canonical), body]) {
    if (bytes && (await crypto.subtle.verify('HMAC', key, bytes, encoder.encode(text)))) return true
  }
  return false
}

const toAscii = (text: string) =>
  text.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const decode = (signature: string) => {
  try {
    return Uint8Array.from(atob(signature), (character) => character.charCodeAt(0))
  } catch {
    return undefined // not base64
  }
}

const parse = (body: string): WebhookEvent => {
  try {
    const event: unknown = JSON.parse(body)
    if (typeof event === 'object' && event !== null && 'eventType' in event) return event as WebhookEvent
  } catch {
    // The error would quote the body.
  }
  throw new SnapTradeError('invalid_input', { status: 400, detail: 'The body is no webhook of SnapTrade.' })
}

const refused = (detail: string) => new SnapTradeError('signature_invalid', { status: 401, detail })
