/** The part that worker.ts uses. `wrangler types` writes all of it. */
declare module 'cloudflare:workers' {
  export function waitUntil(work: Promise<unknown>): void
}
