import type { Failures } from '../failures.js'
import type { World } from '../world.js'

/** The portal half of the sandbox. */
export const createPortal = (_parts: { world: World; failures: Failures }) => ({
  owns: (request: Request) => /^\/(snapTrade\/redeemToken|portal)(\/|$)/.test(new URL(request.url).pathname),
  fetch: async (_request: Request): Promise<Response> => new Response('', { status: 501 }),
})
