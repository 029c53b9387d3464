import { isSnapTradeError, type SnapTradeError } from '../../core/errors.js'
import type { CreateRouteHandlerParameters, ErrorContext, RequestEvent } from './options.js'

type Reports = Pick<CreateRouteHandlerParameters, 'onError' | 'onEvent'>
type OnError = NonNullable<Reports['onError']>

/** Returns whether the operator has to fix an error. `busy` needs no action. */
export const isOperators = (error: SnapTradeError): boolean =>
  error.code !== 'busy' && ((error.status ?? 500) >= 500 || error.code === 'user_secret_missing')

/**
 * Logs what helps to find an error and cannot contain a secret. For an exception that is not a `SnapTradeError`, logs
 * its name and stack, but not its message.
 */
const log: OnError = (error, { operation, userId, requestId }) => {
  if (isSnapTradeError(error)) {
    const { code, detail } = error
    console.error('[react-snaptrade-connect]', { code, operation, userId, requestId, detail })
    return
  }
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: undefined }
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line))
  console.error(
    '[react-snaptrade-connect]',
    { code: 'server_error', operation, userId, requestId, name },
    frames?.join('\n') ?? '',
  )
}

/** Calls a function of the operator. Its errors never reach the browser. */
const call = (name: 'onError' | 'onEvent', task: () => unknown): void => {
  Promise.resolve()
    .then(task)
    .catch(() => console.error(`[react-snaptrade-connect] ${name} itself failed`))
}

/** Returns the functions that report errors and requests to the operator. */
export const createReports = ({ onError = log, onEvent }: Reports) => ({
  error: (error: unknown, context: ErrorContext): void => {
    const requestId = (isSnapTradeError(error) && error.requestId) || context.requestId
    call('onError', () => onError(error, { ...context, requestId }))
  },
  event: (makeEvent: () => RequestEvent): void => {
    if (onEvent) call('onEvent', () => onEvent(makeEvent()))
  },
})
