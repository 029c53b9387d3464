/**
 * The part of the package `msw` that is used here. Pass it as an argument, so that tests without it do not need to
 * install it, and tests with it keep their own version.
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
