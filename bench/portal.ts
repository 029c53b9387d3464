import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Starts a portal of one page, which runs this script. */
export const startPortal = async (script = '', onVisit: () => void = () => {}) => {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/?')) onVisit()
    response
      .setHeader('content-type', 'text/html')
      .end(`<!doctype html><title>portal</title><script>${script}</script>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  }
}
