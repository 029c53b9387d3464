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

/** Responds to SnapTrade's webhooks and never rejects. Available as `POST` and `fetch`, as frameworks expect. */
export interface WebhookHandler {
  (request: Request): Promise<Response>
  POST: (request: Request) => Promise<Response>
  fetch: (request: Request) => Promise<Response>
}

/**
 * Creates the endpoint for SnapTrade's webhooks: verifies each one, processes it once, and passes it to your handlers and the
 * user's pages. Mount it before any body parser. Throws `config_missing` and `config_invalid`. Responds 200 after processing,
 * 4xx to an invalid webhook, and 5xx if a handler or a store fails; SnapTrade then retries after 30 minutes or more.
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
  // Longer than SnapTrade retries a webhook, and than one from the future is accepted.
  const keep = Math.max(DAY, settings.maxAge) + MAX_AGE

  const publish = async (userId: string, event: WebhookEvent, context: WebhookErrorContext) => {
    const sent = toSent(event)
    try {
      if (sent) await events?.publish(keyType === 'personal' ? PERSONAL_PERSON : userId, sent)
    } catch (error) {
      // Pages also work without events, and a redelivery would be half an hour late.
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
    // Stored for a short time until it is processed, so that the redelivery is processed if this process is killed.
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

/** The arguments of a handler. In `on`, each handler has the type of its own event. */
type HandlerArguments = [event: WebhookEvent, context: WebhookContext]

/** Returns the part of an event that is sent to pages. */
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
