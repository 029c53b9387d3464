import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Place {
  host: string
  /** The environment variable with the port; 0 takes any free one. */
  variable: string
  fallback: number
}

/** Opens a server. Rejects with the variable to set if the port is not available. */
export const listen = (server: Server, { host, variable, fallback }: Place): Promise<void> => {
  const given = process.env[variable]
  const port = given ? Number(given) : fallback
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return Promise.reject(new Error(`${variable}=${given} is not a port: set a number from 0 to 65535.`))
  }
  return new Promise((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      const reason = code === 'EADDRINUSE' ? 'is in use' : `is not available (${code})`
      const example = `${variable}=${port + 1 > 65_535 ? 0 : port + 1}`
      reject(new Error(`Port ${port} of ${host} ${reason}. Set another one: ${example} npm start`))
    })
    server.listen(port, host, resolve)
  })
}

/** Returns the address of an open server under a host name. */
export const addressOf = (server: Server, host: string) =>
  `http://${host}:${(server.address() as AddressInfo).port}`
