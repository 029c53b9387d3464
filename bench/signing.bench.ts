import { bench, describe } from 'vitest'
import { importConsumerKey, signContent } from '../src/core/signature.js'

const content = {
  content: {
    broker: 'ALPACA',
    connectionType: 'trade',
    customRedirect: 'https://example.com/back?a=b',
    darkMode: true,
  },
  path: '/api/v1/snapTrade/login',
  query: 'clientId=CLIENT&userId=user-1&userSecret=2c7d5b0e-4d8b-4f0e-9a5f-0c8a0d7f3a11&timestamp=1795334257',
}
const consumerKey = 'p6rjqIJ4qvc4w7hXhYz2wF8yvQmXkT'
const key = await importConsumerKey(consumerKey)

describe('signing a login', () => {
  bench('the key imported once, as the client does', async () => {
    await signContent(key, content)
  })
  bench('the key imported for every request', async () => {
    await signContent(await importConsumerKey(consumerKey), content)
  })
})
