/**
 * What is needed of the package `msw`. You hand it in, so that tests without it need not install it, and those
 * with it keep their own version.
 *
 * @example
 * import * as msw from 'msw'
 * const server = setupServer(...backend.handlers(msw))
 */
export interface MockServiceWorker<Handler> {
  readonly http: {
    readonly all: (path: string, resolver: (info: { request: Request }) => Promise<Response>) => Handler
  }
}
