import { EVENTS_MISSED, toConnectionEvent } from '../../core/connectionEvent.js'
import { type Deadline, startDeadline } from '../deadline.js'
import { PERSONAL_PERSON } from '../events/liveEvents.js'
import { newRequestId } from '../handler/requestId.js'
import { respond, respondError, toPublicError } from '../handler/respond.js'
import { personOf } from '../users/successorId.js'
import { MAX_AGE } from '../verifyWebhook.js'
import type { WebhookEvent } from '../webhookEvents.js'
import { checkWebhookParameters, DAY } from './checkParameters.js'
import { clearSecret } from './clearSecret.js'
import type { CreateWebhookHandlerParameters, WebhookContext, WebhookErrorContext } from './options.js'
import { readWebhook } from './readWebhook.js'
import { createReport, isNews } from './report.js'

/** Answers SnapTrade's webhooks and never rejects. The same function under `POST` and `fetch`, as frameworks want it. */
export interface WebhookHandler {
  (request: Request): Promise<Response>
  POST: (request: Request) => Promise<Response>
  fetch: (request: Request) => Promise<Response>
}

/**
 * Makes the endpoint for SnapTrade's webhooks. It verifies each one, processes it once, and passes it on to your handlers
 * and to the pages of the person. Needs the raw body: mount it before any body parser.
 *
 * Throws at creation `config_missing` and `config_invalid`. Answers 200 for a webhook that was processed, now or before;
 * 400 `invalid_input`, 401 `signature_invalid`, 405, 413; and 500 or 503 when a handler, a store or the setup fails: SnapTrade
 * sends the webhook again after 30 minutes and more. The rules: https://docs.snaptrade.com/docs/webhooks
 *
 * @example
 * export const { POST } = createWebhookHandler({
 *   on: { CONNECTION_BROKEN: (event, { userId }) => askToReconnect(userId, event.connectionId) },
 *   userSecrets,
 * })
 */
export const createWebhookHandler = (parameters: CreateWebhookHandlerParameters = {}): WebhookHandler => {
  const settings = checkWebhookParameters(parameters)
  const { seen, events, userSecrets, keyType } = settings
  const report = createReport(parameters.onError)
  const handlers = new Map(Object.entries(settings.on) as [string, (...args: HandlerArguments) => unknown][])
  const inFlight = new Map<string, Promise<void>>()
  // Longer than SnapTrade repeats a webhook, and than one is accepted whose time was ahead.
  const keep = Math.max(DAY, settings.maxAge) + MAX_AGE

  const publish = async (userId: string, event: WebhookEvent, context: WebhookErrorContext) => {
    const sent = toSent(event)
    try {
      if (sent) await events?.publish(keyType === 'personal' ? PERSONAL_PERSON : userId, sent)
    } catch (error) {
      // A page that hears nothing still works, and a second delivery would come half an hour too late.
      report(error, context)
    }
  }

  const run = async (event: WebhookEvent, context: WebhookContext, deadline: Deadline) => {
    const { eventType } = event
    if (eventType === 'USER_DELETED' && userSecrets) {
      await clearSecret(userSecrets, context.userId, event, deadline)
    }
    await deadline.within('webhook', () => handlers.get(eventType)?.(event, context))
    await deadline.within('webhook', () => settings.onEvent?.(event, context))
  }

  const processOnce = async (event: WebhookEvent, context: WebhookErrorContext, deadline: Deadline) => {
    const { webhookId } = event
    // Until it is processed the note is short: if this process is killed, the next delivery counts.
    const isNew = await deadline.within('seen', () => seen.add(webhookId, settings.deadline))
    if (!isNew) return
    try {
      const userId = await personOf(event.userId)
      void publish(userId, event, context)
      await run(event, { userId, signal: AbortSignal.timeout(deadline.remaining()) }, deadline)
    } catch (thrown) {
      await Promise.resolve(seen.delete(webhookId)).catch((error: unknown) => report(error, context))
      throw thrown
    }
    await deadline.within('seen', async () => void (await seen.extend(webhookId, keep)))
  }

  const handle = async (request: Request): Promise<Response> => {
    const context: WebhookErrorContext = { event: undefined, request }
    const deadline = startDeadline(settings.deadline)
    try {
      const event = await deadline.within('app', () => readWebhook(request, settings))
      context.event = event
      const { webhookId } = event
      const work = inFlight.get(webhookId) ?? processOnce(event, context, deadline)
      inFlight.set(webhookId, work)
      await work.finally(() => inFlight.delete(webhookId))
      return respond(200, { webhookId }, undefined, {})
    } catch (thrown) {
      const error = toPublicError(thrown, { operation: undefined, requestId: newRequestId() })
      if (isNews(error)) report(thrown, context)
      return respondError(error, {})
    } finally {
      deadline.clear()
    }
  }
  return Object.assign((request: Request) => handle(request), { POST: handle, fetch: handle })
}

/** What a handler is called with. Its type in the map is the one that the event has. */
type HandlerArguments = [event: WebhookEvent, context: WebhookContext]

/** What pages get of an event. */
const toSent = (event: WebhookEvent) => {
  const { eventType: type, webhookId, details } = event
  const sent = toConnectionEvent({
    type,
    webhookId,
    connectionId: event.connectionId ?? event.brokerageAuthorizationId,
    accountId: 'accountId' in event ? event.accountId : undefined,
    sessionId: details?.sessionId,
  })
  return sent?.type === EVENTS_MISSED ? undefined : sent
}
