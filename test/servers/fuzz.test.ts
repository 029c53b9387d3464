import { expect, it } from 'vitest'
import { fuzz } from '../server/fuzz/fuzz.js'

it('attack: 50,000 hostile requests, hostile responses', { timeout: 900_000 }, async () => {
  const { statuses } = await fuzz(50_000, 4711)
  expect(Object.values(statuses).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(50_000)
  console.log(statuses)
})
