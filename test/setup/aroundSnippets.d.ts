/// <reference types="@testing-library/jest-dom/vitest" />
// What the reader of a snippet has around it in their own app and tests.
declare module '*/auth' {
  export const auth: (request: Request) => Promise<{ userId: string } | null>
}
declare module '*/serverActions' {
  export const runOperation: import('react-snaptrade-connect').RequestFunction
}

/** The file that "Backend in each framework" begins with. */
declare module '*/snapTradeHandler' {
  export const handler: import('react-snaptrade-connect/server').RouteHandler
  export const webhooks: import('react-snaptrade-connect/server').WebhookHandler
  export const events: import('react-snaptrade-connect/server').LiveEvents
}
declare module '*/snapTradeHandler.server' {
  export { handler } from '*/snapTradeHandler'
}
/** What an app has that moves from snaptrade-react. */
declare module '*/myApp' {
  export const fetchLoginLink: (options?: object) => Promise<never>
  export const save: (connectionId: string) => void
  export const report: (code: string | undefined, detail: string) => void
  export const track: (event: string) => void
}
/** Files of the examples that guides do not quote. */
declare module '*/session' {
  export const getSession: () => Promise<{ user: { id: string } } | null>
}
declare module '*/session.server' {
  export const getSession: (request: Request) => Promise<{ user: { id: string } } | null>
}
declare module '*/serverConfig' {
  export const serverConfig: import('react-snaptrade-connect').Config
}
declare module '*/Brokerages' {
  export const Brokerages: (props: { userId: string }) => import('react').ReactNode
}
declare module '*/app' {
  export const createApp: (parameters: {
    clientId: string | undefined
    consumerKey: string | undefined
    baseUrl: string | undefined
    userSecrets: import('react-snaptrade-connect/server').UserSecrets
    waitUntil?: (work: Promise<unknown>) => void
  }) => import('hono').Hono
}
/** The files of "Transports". */
declare module '*/forwardToHandler' {
  interface Call {
    path: string
    method: string
    body?: string | undefined
  }
  interface Answer {
    status: number
    headers: [name: string, value: string][]
    body: string
  }
  export const forwardToHandler: (call: Call, headers: Headers) => Promise<Answer>
  export const callSnapTrade: (call: Call) => Promise<Answer>
  export const trpc: { snapTrade: { mutate: (call: Call) => Promise<Answer> } }
}
declare module '*/callSnapTrade' {
  export { callSnapTrade } from '*/forwardToHandler'
}
declare module '*/trpc' {
  export { trpc } from '*/forwardToHandler'
}

declare const session: { user: { id: string } }
declare const getSession: (request: Request) => Promise<{ user: { id: string; isStaff: boolean } } | null>
declare const getUser: (request: Request) => { id: string } | null
declare const getToken: () => string
declare const callServerAction: import('react-snaptrade-connect').RequestFunction
declare const callMyApi: <Name extends import('react-snaptrade-connect').OperationName>(
  operation: Name,
  input: import('react-snaptrade-connect').OperationInput<Name>,
  signal: AbortSignal | undefined,
) => Promise<
  | { data: import('react-snaptrade-connect').OperationOutput<Name>; error?: never }
  | { data?: never; error: import('react-snaptrade-connect').ErrorEnvelope }
>
declare const wasSeen: (webhookId: string) => Promise<boolean>
declare const show: (connectionId: string) => void
declare const refresh: () => void
declare const askToReconnect: (...args: unknown[]) => void
declare const frame: { current: HTMLIFrameElement | null }
declare const connectionId: string
declare const id: string
declare const userId: string
declare const url: string
declare const isOpen: boolean
declare const setOpen: (isOpen: boolean) => void
declare const rsaPublicKey: string
declare const publicKey: CryptoKey
declare const privateKey: CryptoKey
declare const response: import('react-snaptrade-connect').EncryptedResponse
declare const key: Uint8Array
declare const nonce: Uint8Array
declare const plainText: Uint8Array
declare const file: File
declare const clientId: string
declare const consumerKey: string
declare const error: unknown
declare const request: Request
declare const user: { id: string }
declare const headers: Record<string, string>
declare const signedQuery: string
declare const queryClient: import('@tanstack/react-query').QueryClient
declare const config: import('react-snaptrade-connect').Config
declare const storage: import('react-snaptrade-connect/server').KeyValueStorage
declare const userSecrets: import('react-snaptrade-connect/server').UserSecrets
declare const client: import('react-snaptrade-connect/server').SnapTradeClient
declare const redis: import('ioredis').Redis
declare const createStorage: typeof import('unstorage').createStorage
declare const redisDriver: (options: { url: string }) => import('unstorage').Driver
declare const metrics: { record: (operation: string, status: number, duration: number) => void }
declare const server: import('node:http').Server
declare const handler: import('react-snaptrade-connect/server').RouteHandler
declare const app: { use: (path: string, listener: (req: never, res: never) => void) => void }
declare const sandbox: import('react-snaptrade-connect/sandbox').Sandbox
declare const backend: import('react-snaptrade-connect/testing').TestBackend
declare const portal: import('react-snaptrade-connect/testing').TestPortal
declare const expect: typeof import('vitest').expect
declare const afterEach: typeof import('vitest').afterEach
declare const afterAll: typeof import('vitest').afterAll
declare const it: typeof import('vitest').it
declare const setupServer: typeof import('msw/node').setupServer
declare const userEvent: typeof import('@testing-library/user-event').userEvent
