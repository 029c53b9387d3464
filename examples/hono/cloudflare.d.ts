/** The part that worker.ts uses. `wrangler types` generates all of it. */
declare module 'cloudflare:workers' {
  export function waitUntil(work: Promise<unknown>): void
}
