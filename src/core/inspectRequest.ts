import { inspect, toInspectedError } from './inspect.js'
import type { OperationName } from './operations.js'

interface ResponseFacts {
  readonly status: number
  readonly requestId: string | undefined
}

/** The status and request id of responses, by their parsed bodies. */
const responses = new WeakMap<object, ResponseFacts>()

/** Notes the status and the request id of a response, which only the transport knows. */
export const noteResponse = (body: unknown, { status, headers }: Pick<Response, 'status' | 'headers'>) => {
  if (typeof body !== 'object' || body === null) return
  responses.set(body, { status, requestId: headers.get('x-request-id') ?? undefined })
}

/** Adds an entry when an attempt of an operation ends. `retries`: how many attempts were before it. */
export const inspectRequest = (
  operation: OperationName,
  retries: number,
  response: Promise<object>,
): void => {
  const startedAt = Date.now()
  const end = () =>
    ({ kind: 'request', operation, attempt: retries + 1, ms: Date.now() - startedAt }) as const
  response.then(
    (body) => {
      const { status, requestId } = responses.get(body) ?? {}
      inspect({ ...end(), status, requestId, error: undefined })
    },
    (cause: unknown) => {
      const error = toInspectedError(cause)
      inspect({ ...end(), status: error?.status, requestId: error?.requestId, error })
    },
  )
}
