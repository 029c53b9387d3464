import { SnapTradeError } from '../../core/errors.js'
import { DURATION, isDuration } from '../duration.js'
import { consumerKeys } from '../verifyWebhook.js'
import { webhookEventTypes } from '../webhookEvents.js'
import type { CreateWebhookHandlerParameters } from './options.js'
import { memorySeenWebhooks } from './seenWebhooks.js'

/** In milliseconds. SnapTrade retries a failed webhook within this time. */
export const DAY = 86_400_000

/**
 * Validates the parameters of a webhook handler and returns them with their defaults. Throws `config_missing` and
 * `config_invalid`.
 */
export const checkWebhookParameters = (parameters: CreateWebhookHandlerParameters) => {
  const { on = {}, onEvent, seen = memorySeenWebhooks(), events, userSecrets } = parameters
  const { maxAge = DAY, deadline = 10_000, maxBodySize = 262_144, keyType = 'commercial' } = parameters
  const known: readonly string[] = webhookEventTypes
  const unknown = Object.keys(on).find((type) => !known.includes(type))
  if (unknown !== undefined) throw invalid(`on: "${unknown}" is not among ${known.join(', ')}.`)
  const needed = {
    onEvent: onEvent && [onEvent],
    on: Object.values(on).filter((handler) => handler !== undefined),
    seen: [seen.add, seen.extend, seen.delete],
    events: events && [events.publish],
    userSecrets: userSecrets && [userSecrets.get, userSecrets.set, userSecrets.delete],
  }
  for (const [option, functions] of Object.entries(needed)) {
    if (functions?.some((each) => typeof each !== 'function')) throw invalid(`${option} lacks a function.`)
  }
  if (!isDuration(maxAge)) throw invalid(`maxAge: ${DURATION}`)
  if (!isDuration(deadline)) throw invalid(`deadline: ${DURATION}`)
  if (!(maxBodySize > 0)) throw invalid('maxBodySize must be a number of bytes greater than 0.')
  const consumerKey = consumerKeys(parameters.consumerKey)
  return { on, onEvent, seen, events, userSecrets, maxAge, deadline, maxBodySize, keyType, consumerKey }
}

const invalid = (detail: string) =>
  new SnapTradeError('config_invalid', { status: 500, detail: `createWebhookHandler: ${detail}` })
