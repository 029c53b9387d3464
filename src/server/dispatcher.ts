/** The part of undici's `Dispatcher` that is used here. https://undici.nodejs.org/#/docs/api/Dispatcher */
export interface Dispatcher {
  request(options: {
    origin: string
    path: string
    method: string
    headers: Record<string, string>
    body: string | undefined
    signal: AbortSignal
    maxRedirections: 0
  }): Promise<{
    statusCode: number
    headers: Record<string, string | string[] | undefined>
    body: AsyncIterable<Uint8Array>
  }>
}

const KEY = Symbol.for('undici.globalDispatcher.1')

/**
 * Returns the dispatcher of Node's `fetch`, with its connections, and with the proxy and the certificates that the app
 * or `NODE_USE_ENV_PROXY` has set for `fetch`. Returns `undefined` in other runtimes, if something (MSW, Next, a test)
 * has replaced `fetch`, and before the first `fetch` of a process in Node 20.
 */
export const findDispatcher = (): Dispatcher | undefined => {
  const { [KEY]: dispatcher, fetch }: { [KEY]?: Partial<Dispatcher>; fetch?: unknown } = globalThis
  return isComplete(dispatcher) && isNodes(fetch) ? dispatcher : undefined
}

const isComplete = (dispatcher: Partial<Dispatcher> | undefined): dispatcher is Dispatcher =>
  typeof dispatcher?.request === 'function'

/** Compared by its source, because Node keeps no other reference to its own `fetch`. */
const isNodes = (fetch: unknown) => String(fetch).startsWith('function fetch(input, init = undefined) {')
