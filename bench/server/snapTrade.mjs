// Responds like SnapTrade, without any checks, so that its own cost is low.
import { createServer } from 'node:http'

const connection = {
  id: '8b5f262d-4bb9-365d-888a-202bd3b15fa1',
  created_date: '2026-11-25T10:00:00.000Z',
  brokerage: {
    id: 'f8c1d3c6-1f0a-4a4f-9a8e-0a7a1f3f7a11',
    slug: 'ALPACA',
    name: 'Alpaca',
    display_name: 'Alpaca',
    description: 'Commission-free trading for developers and people',
    aws_s3_logo_url: 'https://example.com/logo.png',
    aws_s3_square_logo_url: null,
    url: 'https://alpaca.markets',
    enabled: true,
    maintenance_mode: false,
    is_degraded: false,
    allows_trading: true,
    brokerage_type: { id: '1', name: 'Traditional' },
  },
  name: 'Connection-1',
  type: 'trade',
  disabled: false,
  disabled_date: null,
  data_freshness_mode: 'realtime',
}
const list = JSON.stringify([connection, connection, connection])
const link = JSON.stringify({
  redirectURI: 'https://app.snaptrade.com/snapTrade/redeemToken?token=abcdefghijklmnopqrstuvwxyz0123456789',
  sessionId: 'cf371bb4-a475-4f17-ab94-d0fee699960d',
})
const server = createServer((req, res) => {
  req.resume()
  req.on('end', () => {
    res.writeHead(200, {
      'content-type': 'application/json',
      'x-request-id': '0f8fad5b-d9cb-469f-a165-70867728950e',
      'x-ratelimit-limit': '250',
      'x-ratelimit-remaining': '249',
      'x-ratelimit-reset': '60',
    })
    res.end(req.method === 'GET' ? list : link)
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
process.on('disconnect', () => process.exit())
