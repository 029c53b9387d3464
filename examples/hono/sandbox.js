// A SnapTrade in memory, Connection Portal included.
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createSandbox } from 'react-snaptrade-connect/sandbox'
import { toNodeListener } from 'react-snaptrade-connect/server'

const sandbox = createSandbox({
  url: 'http://127.0.0.1:4010',
  clientId: 'SANDBOX',
  consumerKey: 'sandbox-key',
})
// It begins without users: secrets of an earlier run are of no use.
rmSync('.data', { recursive: true, force: true })
createServer(toNodeListener(sandbox.fetch)).listen(4010, '127.0.0.1')
