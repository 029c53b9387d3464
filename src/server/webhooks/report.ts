import { isSnapTradeError, type SnapTradeError } from '../../core/errors.js'
import type { CreateWebhookHandlerParameters } from './options.js'

type OnError = NonNullable<CreateWebhookHandlerParameters['onError']>

/** Returns whether an error is more than a request from another sender than SnapTrade. */
export const isNews = (error: SnapTradeError): boolean => (error.status ?? 500) >= 500

/** Logs what helps to find an error, without the event itself. */
const log: OnError = (error, { event }) => {
  const { eventType, webhookId } = event ?? {}
  const code = isSnapTradeError(error) ? error.code : 'server_error'
  const detail = isSnapTradeError(error) ? error.detail : error
  console.error('[react-snaptrade-connect] webhook', { code, eventType, webhookId }, detail)
}

/** Calls `onError`. Its own failure never affects the response to SnapTrade. */
export const createReport =
  (onError: OnError = log): ((...args: Parameters<OnError>) => void) =>
  (error, context) => {
    Promise.resolve()
      .then(() => onError(error, context))
      .catch(() => console.error('[react-snaptrade-connect] onError of the webhook handler itself failed'))
  }
