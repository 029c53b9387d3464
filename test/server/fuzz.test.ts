import { expect, it } from 'vitest'
import { fuzz } from './fuzz/fuzz.js'

// 50,000 of them: `npm run test:servers`.
it('attack: 1,500 hostile requests, hostile answers', async () => {
  const { statuses } = await fuzz(1500, 20261125)
  // The requests get everywhere.
  for (const status of [200, 400, 401, 403, 404, 405, 409, 413, 415, 502, 503, 504]) {
    expect(statuses[status], String(status)).toBeGreaterThan(0)
  }
})
