import { parseArgs } from 'node:util'

/** The text of `sandbox --help`. */
export const usage = `Usage: react-snaptrade-connect sandbox [options]

Serves a SnapTrade in memory: API, Connection Portal, webhooks, and a control page at its root URL.
Prints one line of JSON when it listens: {"api","portal","clientId","consumerKey"}.

Options:
  --port PORT          port to listen on; 0 takes a free one (4010, or SANDBOX_PORT)
  --host HOST          address to listen on (127.0.0.1)
  --url URL            public address for links, behind a proxy or a container's port
  --state FILE         keep users, secrets, connections and keys in FILE across restarts
  --webhook-url URL    send events to URL as signed webhooks
  --client-id ID       client id (SNAPTRADE_CLIENT_ID, the state's, or SANDBOX-TEST)
  --consumer-key KEY   consumer key (SNAPTRADE_CONSUMER_KEY, the state's, or sandbox-consumer-key)
  --personal           act as a personal key: one user, no registration
  -h, --help           show this help`

/** Ends the command with a message and the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  constructor(message: string) {
    super(`${message}\n\n${usage}`)
  }
}

/** The flags of the command. `undefined`: not set. */
export interface Flags {
  port: number
  host: string
  url: string | undefined
  state: string | undefined
  webhookUrl: string | undefined
  clientId: string | undefined
  consumerKey: string | undefined
  isPersonal: boolean
  isHelp: boolean
}

const parse = (args: string[]) => {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        url: { type: 'string' },
        state: { type: 'string' },
        'webhook-url': { type: 'string' },
        'client-id': { type: 'string' },
        'consumer-key': { type: 'string' },
        personal: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

const toPort = (text: string) => {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new UsageError(`"${text}" is not a port: use 0 to 65535.`)
  }
  return Number(text)
}

const checkHttpUrl = (flag: string, text: string | undefined) => {
  if (text === undefined) return
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new UsageError(`${flag} "${text}" is not a URL: use http://… or https://….`)
  }
}

/** Parses flags, and reads the environment for flags that are not set. Throws `UsageError`. */
export const readFlags = (args: string[], env: Record<string, string | undefined>): Flags => {
  const given = parse(args)
  const empty = Object.entries(given).find(([, value]) => value === '')
  if (empty) throw new UsageError(`--${empty[0]} is empty.`)
  checkHttpUrl('--url', given.url)
  checkHttpUrl('--webhook-url', given['webhook-url'])
  return {
    port: toPort(given.port ?? (env.SANDBOX_PORT || '4010')),
    host: given.host ?? '127.0.0.1',
    url: given.url,
    state: given.state,
    webhookUrl: given['webhook-url'],
    // An empty variable counts as not set.
    clientId: given['client-id'] ?? (env.SNAPTRADE_CLIENT_ID || undefined),
    consumerKey: given['consumer-key'] ?? (env.SNAPTRADE_CONSUMER_KEY || undefined),
    isPersonal: given.personal ?? false,
    isHelp: given.help ?? false,
  }
}
