import { canonicalJson } from '../core/signature.js'
import type { Clock } from './clock.js'
import type { SandboxEvent } from './events.js'

/**
 * One attempt to deliver a webhook.
 *
 * @example
 * const isDelivered = ({ status }: WebhookDelivery) => status === 200
 */
export interface WebhookDelivery {
  readonly webhookId: string
  /** 1 for the first attempt. */
  readonly attempt: number
  /** The response's status, or `undefined` if there was no response. */
  readonly status?: number | undefined
  /** Why there was no response. */
  readonly error?: string | undefined
  readonly isDelivered: boolean
}

/**
 * The receiver of a sandbox's events.
 *
 * @example
 * const sandbox = createSandbox({ webhooks: { url: 'http://127.0.0.1:3000/api/snaptrade-webhooks' } })
 */
export interface WebhookOptions {
  url: string
  /** Default: the global `fetch`. */
  fetch?: typeof fetch | undefined
  /** Called after each attempt. */
  onDelivery?: ((delivery: WebhookDelivery) => void) | undefined
}

/** Statuses that count as delivered. https://docs.snaptrade.com/docs/webhooks */
const delivered = new Set([200, 201, 202, 204])
/** Milliseconds until the second attempt; doubled for each further one. */
const FIRST_PAUSE = 30 * 60_000
const MOST_ATTEMPTS = 4
/** Maximum milliseconds for the receiver's response. */
const RESPONSE_TIMEOUT = 10_000

const encoder = new TextEncoder()

/** Returns the text that SnapTrade signs: the result of Python's `json.dumps`, with non-ASCII characters escaped. */
const asciiJson = (value: unknown) =>
  canonicalJson(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const sign = async (consumerKey: string, text: string) => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  // Unlike for requests, the key is not escaped.
  const key = await crypto.subtle.importKey('raw', encoder.encode(consumerKey), algorithm, false, ['sign'])
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)))
  return btoa(String.fromCharCode(...bytes))
}

/**
 * Sends events as SnapTrade sends webhooks: signed, in order, and again after 30, 60 and 120 minutes of the sandbox's
 * clock until the receiver accepts them. Throws a `TypeError` if `url` is not valid.
 */
export const createWebhooks = (options: WebhookOptions, consumerKey: string, clock: Clock) => {
  const url = new URL(options.url).href
  const send = options.fetch ?? fetch
  let queue: Promise<unknown> = Promise.resolve()

  const attemptTo = async (event: SandboxEvent): Promise<Pick<WebhookDelivery, 'status' | 'error'>> => {
    // Receivers compare the time with their own clock, which `advance` does not change. Python before 3.11 cannot
    // parse "Z".
    const eventTimestamp = new Date().toISOString().replace('Z', '+00:00')
    const body = asciiJson({ ...event, eventTimestamp })
    const headers = { 'content-type': 'application/json', signature: await sign(consumerKey, body) }
    try {
      const signal = AbortSignal.timeout(RESPONSE_TIMEOUT)
      const response = await send(url, { method: 'POST', headers, body, signal, redirect: 'manual' })
      await response.body?.cancel()
      return { status: response.status }
    } catch (error) {
      const { message, cause } = error instanceof Error ? error : new Error(String(error))
      return { error: cause instanceof Error ? cause.message || message : message }
    }
  }

  const deliver = (event: SandboxEvent, attempt: number) => {
    queue = queue.then(async () => {
      const result = await attemptTo(event)
      const isDelivered = delivered.has(result.status ?? 0)
      options.onDelivery?.({ webhookId: event.webhookId, attempt, isDelivered, ...result })
      if (!isDelivered && attempt < MOST_ATTEMPTS) {
        clock.after(FIRST_PAUSE * 2 ** (attempt - 1), () => deliver(event, attempt + 1))
      }
    })
  }
  return (event: SandboxEvent) => deliver(event, 1)
}
