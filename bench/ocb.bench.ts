import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { decryptOcb, encryptOcb } from 'react-snaptrade-connect/encryption'
import { bench, describe } from 'vitest'

/** Runs a benchmark and also prints its throughput, because the table only has the number of runs. */
const benchBytes = (name: string, size: number, run: () => void) => {
  let [runs, start] = [0, 0]
  bench(
    name,
    () => {
      run()
      runs++
    },
    {
      setup: () => {
        runs = 0
        start = performance.now()
      },
      teardown: (_, mode) => {
        const rate = (runs * size) / 1e3 / (performance.now() - start)
        if (mode === 'run') console.log(`${rate.toFixed(1).padStart(7)} MB/s  ${size} bytes: ${name}`)
      },
    },
  )
}

const key = randomBytes(32)
const nonce = randomBytes(15)
const options = { authTagLength: 16 }
// Node's types only include `aes-128-ocb`.
const cipher = 'aes-256-ocb' as 'aes-128-ocb'

// An encrypted link has about 500 bytes.
describe.each([500, 64 * 1024])('AES-256-OCB, %i bytes', (size) => {
  const plainText = randomBytes(size)
  const message = encryptOcb({ key, nonce }, plainText)
  benchBytes('encryptOcb', size, () => {
    encryptOcb({ key, nonce }, plainText)
  })
  benchBytes('decryptOcb', size, () => {
    decryptOcb({ key, nonce }, message)
  })
  benchBytes('for comparison: Node’s own, encrypting', size, () => {
    const theirs = createCipheriv(cipher, key, nonce, options)
    theirs.update(plainText)
    theirs.final()
  })
  benchBytes('for comparison: Node’s own, decrypting', size, () => {
    const theirs = createDecipheriv(cipher, key, nonce, options)
    theirs.setAuthTag(message.tag)
    theirs.update(message.cipherText)
    theirs.final()
  })
})
