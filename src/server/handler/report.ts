import { isSnapTradeError, type SnapTradeError } from '../../core/errors.js'
import type { CreateRouteHandlerParameters, ErrorContext } from './options.js'

type OnError = NonNullable<CreateRouteHandlerParameters['onError']>

/** Whether an error is the operator's to fix. `busy` passes without anyone's doing. */
export const isOperators = (error: SnapTradeError): boolean =>
  error.code !== 'busy' && ((error.status ?? 500) >= 500 || error.code === 'user_secret_missing')

/**
 * Writes what helps to find an error and cannot hold a secret: of a foreign exception its name and where it
 * was thrown, but not its message.
 */
const log: OnError = (error, { operation, userId }) => {
  if (isSnapTradeError(error)) {
    const { code, requestId, detail } = error
    console.error('[react-snaptrade-connect]', { code, operation, userId, requestId, detail })
    return
  }
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: undefined }
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line))
  console.error(
    '[react-snaptrade-connect]',
    { code: 'server_error', operation, userId, name },
    frames?.join('\n') ?? '',
  )
}

/** Tells the operator, and lets no failure of theirs reach the browser. */
export const createReport =
  (onError: OnError = log) =>
  (error: unknown, context: ErrorContext): void => {
    Promise.resolve()
      .then(() => onError(error, context))
      .catch(() => console.error('[react-snaptrade-connect] onError itself failed'))
  }
