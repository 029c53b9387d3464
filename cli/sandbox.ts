import type { Server } from 'node:http'
import { createControl } from '../src/sandbox/control/createControl.js'
import { createJournal, type Journal } from '../src/sandbox/control/journal.js'
import { createSandbox } from '../src/sandbox/createSandbox.js'
import type { SandboxState } from '../src/sandbox/state.js'
import { toNodeListener } from '../src/server/adapters/node.js'
import { type Flags, readFlags, usage } from './flags.js'
import { createHints } from './hints.js'
import { addressOf, listen } from './listen.js'
import { createStateFile, readStateFile } from './stateFile.js'

/** The same at each start, so that a backend with these keys in its environment still works after a restart. */
const DEFAULT_KEY = 'sandbox-consumer-key'

const sandboxFor = (flags: Flags, state: SandboxState | undefined, journal: Journal) =>
  createSandbox({
    state,
    url: flags.url,
    clientId: flags.clientId,
    consumerKey: flags.consumerKey ?? state?.consumerKey ?? DEFAULT_KEY,
    keyType: flags.isPersonal ? 'personal' : undefined,
    // A loaded state has all users except deleted ones. Without a state, a backend may have users of an earlier run.
    revivesUsers: state === undefined,
    webhooks:
      flags.webhookUrl === undefined ? undefined : { url: flags.webhookUrl, onDelivery: journal.addDelivery },
  })

/** Closes the server at the first signal and ends the process. */
const closeOnSignal = (server: Server, beforeEnd: () => Promise<void>) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
      // Timers of the sandbox, such as a webhook's next attempt, would keep the process running.
      void beforeEnd().finally(() => process.exit())
    })
  }
}

/** Runs `react-snaptrade-connect sandbox`. Rejects with a message for the terminal. */
export const runSandbox = async (args: string[]): Promise<void> => {
  const flags = readFlags(args, process.env)
  if (flags.isHelp) {
    console.log(usage)
    return
  }
  const journal = createJournal()
  const state = flags.state === undefined ? undefined : await readStateFile(flags.state)
  const sandbox = sandboxFor(flags, state, journal)
  const ownOrigin = flags.url === undefined ? undefined : new URL(flags.url).origin
  const onRequest = createHints(console.error, () => sandbox.portal)
  const control = createControl({ sandbox, journal, ownOrigin, onRequest })
  const write = flags.state === undefined ? undefined : createStateFile(flags.state, () => sandbox.state)
  // A full disk must not stop the sandbox, but the error is printed.
  const save = async () => write?.().catch((error: Error) => console.error(error.message))

  const handle = async (request: Request) => {
    const response = await control(request)
    // Saved before the response is sent: a user whose secret is lost here could never log in again.
    if (request.method !== 'GET') await save()
    return response
  }
  const server = await listen(toNodeListener(handle), flags)
  // Written only after the server listens, so that a failed second start does not change the file.
  await write?.().catch((error: unknown) => {
    server.close()
    throw error
  })
  sandbox.subscribe(() => void save())
  closeOnSignal(server, save)

  const address = addressOf(server, flags.host)
  // The sandbox learns its address from requests.
  await sandbox.fetch(address)
  const { api, portal, clientId, consumerKey } = sandbox
  console.log(JSON.stringify({ api, portal, clientId, consumerKey }))
}
