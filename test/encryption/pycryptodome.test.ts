import { decryptResponse, importPrivateKey } from 'react-snaptrade-connect/encryption'
import { expect, it } from 'vitest'
import { failure } from '../setup/failure.js'
import { shortKey } from './shortKey.js'

/** Encrypted by PyCryptodome 3.11.0 for `shortKey`, with nonces of 15, 15, 14 and 12 bytes. */
const sealed = [
  {
    encryptedSharedKey:
      'XsBNfXtB0BydQWXgmsMIOwDyX8emhwUmoqmZC9XvdRC6TBDMrybTiNbiA5Brbrfh1ViTzTZD/Umoc+HjRBNvVL/MQLo6bj02/1UbXbdxagBn333lLhAw6mW30BzC5L4z8Ole8Oh0zsyUQv2u33KhG5lPWOz7Bt9JdgylyLjomuA=',
    encryptedMessageData: {
      encryptedMessage:
        'Y2nStGVUnQ6qe3Wld6g+3QvzRYGhN6zPJY/Rv1Dg+1t9qdyCLyxCMwd1bh1yhgbk+umr220ftaSj/b1VxR6LUw==',
      tag: 'HwmRk+XyViNCBOtm71CuVA==',
      nonce: 'AQIDBAUGBwgJCgsMDQ4P',
    },
  },
  {
    encryptedSharedKey:
      'F0i7/YKkwSgO5JqT9xUZH7KYwbnG7Umk5h64W9tXXGoNlLON5KJNqUTagPjyAdHmZkvH+88Uhh0yZSfuerD7yyVaX5z0aUs/9oIwp/hRXuGBF808cEqIsy3ks/LL5oFTJ5QGngU5euwIkRFKsJpeif4shcR0bNQousdMmhIajfg=',
    encryptedMessageData: {
      encryptedMessage:
        'jdxHLdrXOItqR10ud4d3FmzJ8VPgx6wWs6WVs0Z/hcI+m5Q5B0h1sLR+1ue6aG2QoW/MWXt60uN1u3+s+Dh9Mw==',
      tag: 'bD+MJYp76ZvLgWzaNxDYNA==',
      nonce: 'yMnKy8zNzs/Q0dLT1NXW',
    },
  },
  {
    encryptedSharedKey:
      'hf96IbYcvC9kiGQsfphAK9pXWJexDUFmyv+CUfipX3Em0GC5K0p4Us/Kf9SUajlliDhdmYnZzHwqp9SD7bKrhK4Y5R7pa1pmjITXXjaZp4SPsycIx5c67dava7xkqG4deLKWLKXJed7eakT27TbR/Za89l38S42rszEZhZJqW/A=',
    encryptedMessageData: {
      encryptedMessage:
        'Y2nStGVUnQ6qe3Wld6g+3QvzRYGhN6zPJY/Rv1Dg+1t9qdyCLyxCMwd1bh1yhgbk+umr220ftaSj/b1VxR6LUw==',
      tag: 'HwmRk+XyViNCBOtm71CuVA==',
      nonce: 'AQIDBAUGBwgJCgsMDQ4=',
    },
  },
  {
    encryptedSharedKey:
      'm+fCz/wr94Ns9othc/YBCLbsqgt65AEKaNnzU340SzD275B0pWpLgzuLFfBPD4ewdt9DXh73Enjs3kQnqPs7NZMs3du8+wyLRlRnGD/ufhugvbO56NNb572sAayxk+1AIQqUF07vVfYSCnZ5Mzv7CLKvICB/Dzhj+ACAFcFetEo=',
    encryptedMessageData: {
      encryptedMessage:
        'I0nkUazJsEwdhVIXSCXP/T9SD0pKPcUFPtUaBLRw0l+yoZgI4a1jC7EVS+xV1PEkr0IVLyeoTQm4PF4o+Qplxw==',
      tag: 'Vf64ktSLk7hPJTG7gm+kxQ==',
      nonce: 'AQIDBAUGBwgJCgsM',
    },
  },
]

it.each(sealed.map((response, index) => ({ response, index })))(
  'default: what PyCryptodome 3.11 sealed is read, no. $index',
  async ({ response }) => {
    const key = await importPrivateKey(shortKey)
    expect(await decryptResponse(response, key)).toEqual({
      redirectURI: 'https://app.snaptrade.com/x',
      sessionId: 's',
    })
  },
)

it('error: a modified message is rejected with both nonces', async () => {
  const response = sealed[0] ?? expect.unreachable()
  const { encryptedMessageData } = response
  const changed = { ...encryptedMessageData, tag: 'AAAAAAAAAAAAAAAAAAAAAA==' }
  const refused = decryptResponse(
    { ...response, encryptedMessageData: changed },
    await importPrivateKey(shortKey),
  )
  expect((await failure(refused)).code).toBe('decryption_failed')
})
