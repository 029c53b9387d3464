import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Place {
  port: number
  host: string
}

const reasonOf = ({ code, message }: NodeJS.ErrnoException, { port, host }: Place) => {
  if (code === 'EADDRINUSE') return `Port ${port} of ${host} is in use. Choose another one with --port.`
  if (code === 'EACCES')
    return `Port ${port} of ${host} requires more permissions. Choose another one with --port.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${host}. Set --host.`
  return message
}

/** Opens a server. Rejects with how to fix it if the port is not available. */
export const listen = (listener: RequestListener, place: Place): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(listener)
    server.once('error', (error) => reject(new Error(reasonOf(error, place))))
    server.listen(place.port, place.host, () => resolve(server))
  })

/** Returns the URL for a browser: 127.0.0.1 if the server listens on all addresses of the machine. */
export const addressOf = (server: Server, host: string): string => {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${(server.address() as AddressInfo).port}`
}
