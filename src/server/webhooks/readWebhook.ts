import { SnapTradeError } from '../../core/errors.js'
import { isParsed } from '../adapters/parsedBody.js'
import { readText } from '../handler/body.js'
import { rawBodyNeeded, verifyWebhook } from '../verifyWebhook.js'
import type { WebhookEvent } from '../webhookEvents.js'

interface ReadWebhookParameters {
  consumerKey: readonly string[]
  maxAge: number
  maxBodySize: number
}

/**
 * Reads and verifies a webhook. Throws the errors of `verifyWebhook`, `payload_too_large` (413), `method_not_allowed`
 * (405), and `config_invalid` (500) if a body parser has already read the body.
 */
export const readWebhook = async (
  request: Request,
  { consumerKey, maxAge, maxBodySize }: ReadWebhookParameters,
): Promise<WebhookEvent> => {
  if (request.method !== 'POST') {
    throw new SnapTradeError('method_not_allowed', {
      status: 405,
      detail: 'SnapTrade sends webhooks with POST.',
    })
  }
  if (request.bodyUsed) throw rawBodyNeeded('The body was read before the webhook handler.')
  if (isParsed(request)) throw rawBodyNeeded('A body parser has read the body before the webhook handler.')
  const signature = request.headers.get('signature')
  // A body without a signature is not read.
  const body = signature ? await readText(request, maxBodySize) : ''
  const event = await verifyWebhook({ consumerKey, maxAge, body, signature })
  const { webhookId, userId } = event
  if (isId(webhookId) && isId(userId)) return event
  throw new SnapTradeError('invalid_input', {
    status: 400,
    detail: 'The webhook has no webhookId or no userId.',
  })
}

const isId = (value: unknown) => typeof value === 'string' && value !== '' && value.length <= 300
