import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSandbox, type Sandbox, type SandboxOptions } from 'react-snaptrade-connect/sandbox'
import { toNodeListener } from 'react-snaptrade-connect/server'
import { importConsumerKey, signContent } from '../../src/core/signature.js'

/** Serves a sandbox over HTTP, at the address in its links. */
export const serve = async (options: SandboxOptions = {}) => {
  let sandbox: Sandbox | undefined
  const server = createServer(
    toNodeListener((request) => sandbox?.fetch(request) ?? Promise.reject(new Error('too early'))),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  sandbox = createSandbox({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ...options })
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  return { sandbox, close }
}

export interface Call {
  query?: Record<string, string>
  body?: unknown
  /** Replaces the raw body that `body` creates. */
  text?: string
  /** The path that is signed, if it is not the requested path. */
  signedPath?: string
  headers?: Record<string, string>
  /** Unix seconds. */
  timestamp?: number
  clientId?: string
  consumerKey?: string
  /** The origin of the request. Default: the sandbox's own. */
  origin?: string
}

/** Sends a signed request to a sandbox in this process, for requests that an SDK would not send. */
export const call = async (sandbox: Sandbox, method: string, path: string, options: Call = {}) => {
  const { clientId = sandbox.clientId, consumerKey = sandbox.consumerKey } = options
  const timestamp = String(options.timestamp ?? Math.floor(Date.now() / 1000))
  const query = new URLSearchParams({ clientId, timestamp, ...options.query }).toString()
  const url = new URL(`${options.origin ?? sandbox.portal}${path}?${query}`)
  const text = options.text ?? (options.body === undefined ? undefined : JSON.stringify(options.body))
  const signature = await signContent(await importConsumerKey(consumerKey), {
    content: options.body,
    path: options.signedPath ?? url.pathname,
    query,
  })
  const response = await sandbox.fetch(
    new Request(url, { method, body: text ?? null, headers: { signature, ...options.headers } }),
  )
  const body: unknown = response.headers.get('content-type')?.includes('json')
    ? await response.json()
    : await response.text()
  return { status: response.status, headers: response.headers, body }
}

/** A body whose fields are read one by one. */
export type Fields = Record<string, unknown>
