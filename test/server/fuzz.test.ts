import { expect, it } from 'vitest'
import { fuzz } from './fuzz/fuzz.js'

// `npm run test:servers` sends 50,000 requests.
it('attack: 1,500 hostile requests, hostile responses', async () => {
  const { statuses } = await fuzz(1500, 20261125)
  // The requests reach every status.
  for (const status of [200, 400, 401, 403, 404, 405, 409, 413, 415, 502, 503, 504]) {
    expect(statuses[status], String(status)).toBeGreaterThan(0)
  }
})
