// What the guides use of frameworks that are not installed here, as their own types describe it.
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

declare module 'cloudflare:workers' {
  /** https://developers.cloudflare.com/workers/runtime-apis/context/#waituntil */
  export function waitUntil(work: Promise<unknown>): void
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
