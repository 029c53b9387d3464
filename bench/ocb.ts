import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { decryptOcb, encryptOcb } from 'react-snaptrade-connect/encryption'
import type { Measure, Row } from './row.js'
import { interleave } from './row.js'

const SIZE = 64 * 1024
const key = randomBytes(32)
const nonce = randomBytes(15)
const options = { authTagLength: 16 }
// Node's types know `aes-128-ocb` alone.
const cipher = 'aes-256-ocb' as 'aes-128-ocb'

/** Milliseconds of several runs, one run. */
const timed = (run: () => void) => async () => {
  const start = performance.now()
  for (let index = 0; index < 20; index += 1) run()
  return (performance.now() - start) / 20
}

/** AES-256-OCB in JavaScript against Node's own. Printed without a target: browsers have no OCB of their own. */
export const ocb: Measure = async () => {
  const plainText = randomBytes(SIZE)
  const message = encryptOcb({ key, nonce }, plainText)
  const encrypting = await interleave({
    ours: timed(() => encryptOcb({ key, nonce }, plainText)),
    peer: timed(() => {
      const theirs = createCipheriv(cipher, key, nonce, options)
      theirs.update(plainText)
      theirs.final()
    }),
  })
  const decrypting = await interleave({
    ours: timed(() => decryptOcb({ key, nonce }, message)),
    peer: timed(() => {
      const theirs = createDecipheriv(cipher, key, nonce, options)
      theirs.setAuthTag(message.tag)
      theirs.update(message.cipherText)
      theirs.final()
    }),
  })
  return Object.entries({ encrypting, decrypting }).map(
    ([name, { ours, peer, ratio }]): Row => ({
      what: `AES-OCB, 64 kB, ${name}`,
      ours: `${ours.toFixed(2)} ms`,
      peer: `Node's own: ${peer.toFixed(3)} ms`,
      ratio: ratio.toFixed(0),
      target: 'printed',
    }),
  )
}
