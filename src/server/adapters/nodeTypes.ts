/**
 * The part of Node's `IncomingMessage` that is read here. Declared by shape, so that the package's types do not need
 * `@types/node`.
 */
export interface NodeRequest {
  method?: string | undefined
  url?: string | undefined
  /** The URL before Express or connect removed the mount path. */
  originalUrl?: string | undefined
  /** The body as an earlier body parser left it. */
  body?: unknown
  /** The bytes of the body, on Cloud Functions. */
  rawBody?: unknown
  headers: Record<string, string | string[] | undefined>
  httpVersionMajor: number
  complete: boolean
  readableEnded: boolean
  socket: object
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown
  on(event: 'end', listener: () => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  pause(): unknown
  resume(): unknown
}

/** The part of Node's `ServerResponse` that is used here. */
export interface NodeResponse {
  statusCode: number
  headersSent: boolean
  writableFinished: boolean
  getHeader(name: string): number | string | string[] | undefined
  setHeader(name: string, value: string | string[]): unknown
  write(chunk: Uint8Array): boolean
  end(text?: string): unknown
  destroy(): unknown
  on(event: string, listener: () => void): unknown
  once(event: string, listener: () => void): unknown
}
