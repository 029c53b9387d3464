// What the guides use of frameworks that are not installed here, as their own types describe it.
declare module 'hono' {
  /** https://hono.dev/docs/api/context */
  export interface Context {
    readonly req: { readonly raw: Request }
  }
  /** https://hono.dev/docs/api/hono */
  export class Hono {
    all(path: string, handler: (context: Context) => Response | Promise<Response>): this
    fetch(request: Request): Response | Promise<Response>
  }
}

declare module '@hono/node-server' {
  /** https://hono.dev/docs/getting-started/nodejs */
  export function serve(options: {
    fetch: (request: Request) => Response | Promise<Response>
    port: number
  }): unknown
}

declare module 'express' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http'

  type Listener = (req: IncomingMessage, res: ServerResponse) => void
  /** https://expressjs.com/en/5x/api.html#app.use */
  interface Application {
    use(path: string, listener: Listener): this
    use(middleware: (req: IncomingMessage, res: ServerResponse, next: () => void) => void): this
    /** https://expressjs.com/en/5x/api.html#res.sendFile */
    get(
      path: string,
      handler: (
        req: IncomingMessage,
        res: ServerResponse & { sendFile: (path: string, options: { root: string }) => void },
      ) => void,
    ): this
    listen(port: number): Server
  }
  function express(): Application
  namespace express {
    function json(): (req: IncomingMessage, res: ServerResponse, next: () => void) => void
    function static(folder: string): (req: IncomingMessage, res: ServerResponse, next: () => void) => void
  }
  export = express
}

declare module 'fastify' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  /** https://fastify.dev/docs/latest/Reference/Request/ */
  interface FastifyRequest {
    readonly raw: IncomingMessage
  }
  /** https://fastify.dev/docs/latest/Reference/Reply/#hijack */
  interface FastifyReply {
    readonly raw: ServerResponse
    hijack(): FastifyReply
  }
  interface FastifyInstance {
    register(plugin: (scope: FastifyInstance) => Promise<void>): FastifyInstance
    all(path: string, handler: (request: FastifyRequest, reply: FastifyReply) => void): FastifyInstance
    /** https://fastify.dev/docs/latest/Reference/ContentTypeParser/ */
    addContentTypeParser(
      contentType: string,
      parser: (
        request: FastifyRequest,
        payload: IncomingMessage,
        done: (error: Error | null, body?: unknown) => void,
      ) => void,
    ): void
    listen(options: { port: number }): Promise<string>
  }
  export function fastify(): FastifyInstance
}

declare module 'astro' {
  /** https://docs.astro.build/en/guides/endpoints/ */
  export type APIRoute = (context: { request: Request }) => Response | Promise<Response>
}

declare module '@sveltejs/kit' {
  /** https://svelte.dev/docs/kit/routing#server */
  export type RequestHandler = (event: { request: Request }) => Response | Promise<Response>
}

declare module '$env/dynamic/private' {
  export const env: Record<string, string | undefined>
}

declare module 'react-router' {
  /** https://reactrouter.com/start/framework/route-module */
  export interface LoaderFunctionArgs {
    request: Request
  }
  export interface ActionFunctionArgs {
    request: Request
  }
  /** https://reactrouter.com/api/hooks/useLoaderData */
  export function useLoaderData<Loader extends (...args: never[]) => unknown>(): Awaited<ReturnType<Loader>>
}

declare module '@cloudflare/workers-types' {
  /** https://developers.cloudflare.com/d1/worker-api/prepared-statements/ */
  interface D1PreparedStatement {
    bind(...values: unknown[]): D1PreparedStatement
    first<Value = unknown>(column: string): Promise<Value | null>
    run(): Promise<unknown>
  }
  export interface D1Database {
    prepare(query: string): D1PreparedStatement
  }
}

declare module 'next/headers' {
  /** https://nextjs.org/docs/app/api-reference/functions/headers */
  export function headers(): Promise<Headers>
}

declare module '@trpc/server' {
  interface Parser<Output> {
    readonly _output: Output
  }
  interface Procedure<Context, Input> {
    input<Output>(parser: Parser<Output>): Procedure<Context, Output>
    mutation<Result>(resolve: (options: { ctx: Context; input: Input }) => Result): {
      readonly input: Input
      readonly output: Awaited<Result>
    }
  }
  interface Builder<Context> {
    procedure: Procedure<Context, undefined>
    router<Record>(procedures: Record): Record
  }
  /** https://trpc.io/docs/server/context */
  export const initTRPC: { context<Context>(): { create(): Builder<Context> } }
}

declare module 'zod' {
  interface Type<Output> {
    readonly _output: Output
    optional(): Type<Output | undefined>
  }
  export const z: {
    string(): Type<string>
    object<Shape extends Record<string, Type<unknown>>>(
      shape: Shape,
    ): Type<{ [Key in keyof Shape]: Shape[Key]['_output'] }>
  }
}
