import type { Query, QueryClient } from '@tanstack/react-query'
import { isSnapTradeError } from '../core/errors.js'
import { reportUnhandled } from '../core/reportUnhandled.js'

const watched = new WeakSet<QueryClient>()

/**
 * Logs errors of this package's queries and mutations that no callback handles to the console, once for all observers
 * and retries. Only for development.
 *
 * An error is handled by `onError` of its cache, by `onError` in a mutation's options, or by `throwOnError`, which
 * passes it to an error boundary. A query without observers, such as one of `fetchQuery`, rejects for its caller.
 * Callbacks passed to `mutate` are not visible here. A query that keeps failing in the same way is logged again only
 * after a success.
 */
export const watchUnhandled = (client: QueryClient): void => {
  if (watched.has(client)) return
  watched.add(client)
  watchQueries(client)
  watchMutations(client)
}

const watchQueries = (client: QueryClient) => {
  const cache = client.getQueryCache()
  const lastMessages = new WeakMap<Query, string>()
  cache.subscribe((event) => {
    if (event.type !== 'updated') return
    const { query, action } = event
    if (action.type === 'success') lastMessages.delete(query)
    if (action.type !== 'error' || !isSnapTradeError(action.error)) return
    const { error } = action
    if (cache.config.onError || !query.getObserversCount() || isThrown(query, error)) return
    if (lastMessages.get(query) === error.message) return
    lastMessages.set(query, error.message)
    reportUnhandled(error)
  })
}

/** Returns whether TanStack throws the error during render. A query has the options of its latest observer. */
const isThrown = (query: Query, error: Error) => {
  const throwOnError = optionOf(query.options, 'throwOnError')
  return typeof throwOnError === 'function' ? throwOnError(error, query) : throwOnError
}

/** Returns an option of an observer. Queries and mutations have these options at runtime, but not in their types. */
const optionOf = (options: object, name: string): unknown => Reflect.get(options, name)

const watchMutations = (client: QueryClient) => {
  const cache = client.getMutationCache()
  cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return
    const { error } = event.action
    const { options } = event.mutation
    if (!isSnapTradeError(error) || cache.config.onError || options.onError) return
    if (optionOf(options, 'throwOnError')) return
    reportUnhandled(error)
  })
}
