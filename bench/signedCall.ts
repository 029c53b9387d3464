import { createSnapTradeClient } from 'react-snaptrade-connect/server'
import { Snaptrade, SnaptradeAuth } from 'snaptrade-typescript-sdk'
import { start } from './process.js'
import { compare, interleave, type Measure } from './row.js'

const CALLS = 200
const keys = { clientId: 'BENCH', consumerKey: 'bench-consumer-key-0123456789' }
const user = { userId: 'ada', userSecret: 'b0a3f2c1-7c1c-4c3e-9a51-1f6f0d7d2c11' }

/** Milliseconds of one call, of many one after the other. */
const timed = (call: () => Promise<unknown>) => async () => {
  const start = performance.now()
  for (let index = 0; index < CALLS; index += 1) await call()
  return (performance.now() - start) / CALLS
}

/** A signed call from the first line to the parsed response, over loopback. */
export const signedCall: Measure = async () => {
  const snapTrade = await start('snapTrade.mjs')
  const origin = `http://127.0.0.1:${snapTrade.port}`
  const kit = createSnapTradeClient({ ...keys, baseUrl: `${origin}/api/v1` })
  const sdk = new Snaptrade({ auth: SnaptradeAuth.commercialApiKey(keys), basePath: origin })
  const times = await interleave({
    ours: timed(() => kit.request('listBrokerageAuthorizations', user)),
    peer: timed(() => sdk.connections.listBrokerageAuthorizations(user)),
  })
  snapTrade.stop()
  return [compare('a signed call, whole, over loopback', 'ms', 'the official SDK', times, 1)]
}
