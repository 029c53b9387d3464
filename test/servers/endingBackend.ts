import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { toNodeListener } from '../../src/server.js'
import { endWell } from '../guides/endWell.js'
import { createBackend } from './conformance/backend.js'

// A process that a deployment ends. Its settings are the first argument. It sends its port.
const handler = createBackend(JSON.parse(process.argv[2] ?? ''))
const server = createServer(toNodeListener(handler))
endWell(server, handler)
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
