import type { Sandbox } from '../contract.js'
import { createControl } from './createControl.js'
import { createJournal } from './journal.js'

/**
 * Options of `createSandboxHandler`.
 *
 * @example
 * const options: SandboxHandlerOptions = { url: 'https://sandbox.example' }
 */
export interface SandboxHandlerOptions {
  /** The sandbox's public address, where it is neither this machine nor an IP address. */
  url?: string | undefined
}

/**
 * Creates a fetch-style handler that serves a sandbox together with its control page at `/` and the commands below
 * `/sandbox`, as `npx react-snaptrade-connect sandbox` does. For development only: a client that reaches it can
 * change everything. Throws a `TypeError` for a `url` that is not one.
 *
 * @example
 * const handler = createSandboxHandler(createSandbox())
 * export const listener = toNodeListener(handler) // for createServer of node:http
 */
export const createSandboxHandler = (
  sandbox: Sandbox,
  { url }: SandboxHandlerOptions = {},
): ((request: Request) => Promise<Response>) =>
  createControl({
    sandbox,
    journal: createJournal(),
    ownOrigin: url === undefined ? undefined : new URL(url).origin,
  })
