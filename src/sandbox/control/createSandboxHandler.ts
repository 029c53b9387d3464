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
  /** The sandbox's public URL, if it is neither this machine nor an IP address. */
  url?: string | undefined
}

/**
 * Creates a fetch-style handler that serves a sandbox with its control page at `/` and the commands below `/sandbox`,
 * like `npx react-snaptrade-connect sandbox`. For development only: any client that can reach it can change
 * everything. Throws a `TypeError` if `url` is not valid.
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
