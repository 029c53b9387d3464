import { createCipheriv, createDecipheriv, randomBytes, randomInt } from 'node:crypto'
import { decryptOcb, encryptOcb } from 'react-snaptrade-connect/encryption'
import { describe, expect, it } from 'vitest'
import { failure } from '../setup/failure.js'

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))
const toHex = (...parts: Uint8Array[]) => Buffer.concat(parts).toString('hex').toUpperCase()
const split = (bytes: Uint8Array, tagLength: number) => ({
  cipherText: bytes.slice(0, bytes.length - tagLength),
  tag: bytes.slice(bytes.length - tagLength),
})
/** Returns 00 01 02 and so on, as in all samples. */
const counted = (length: number) => Uint8Array.from({ length }, (_, index) => index)

describe('RFC 7253, appendix A', () => {
  it.each([
    ['00', 0, 0, '785407BFFFC8AD9EDCC5520AC9111EE6'],
    ['01', 8, 8, '6820B3657B6F615A5725BDA0D3B4EB3A257C9AF1F8F03009'],
    ['02', 8, 0, '81017F8203F081277152FADE694A0A00'],
    ['03', 0, 8, '45DD69F8F5AAE72414054CD1F35D82760B2CD00D2F99BFA9'],
    ['04', 16, 16, '571D535B60B277188BE5147170A9A22C3AD7A4FF3835B8C5701C1CCEC8FC3358'],
    ['05', 16, 0, '8CF761B6902EF764462AD86498CA6B97'],
    ['06', 0, 16, '5CE88EC2E0692706A915C00AEB8B2396F40E1C743F52436BDF06D8FA1ECA343D'],
    ['07', 24, 24, '1CA2207308C87C010756104D8840CE1952F09673A448A122C92C62241051F57356D7F3C90BB0E07F'],
    ['08', 24, 0, '6DC225A071FC1B9F7C69F93B0F1E10DE'],
    ['09', 0, 24, '221BD0DE7FA6FE993ECCD769460A0AF2D6CDED0C395B1C3CE725F32494B9F914D85C0B1EB38357FF'],
    [
      '0A',
      32,
      32,
      'BD6F6C496201C69296C11EFD138A467ABD3C707924B964DEAFFC40319AF5A48540FBBA186C5553C68AD9F592A79A4240',
    ],
    ['0B', 32, 0, 'FE80690BEE8A485D11F32965BC9D2A32'],
    [
      '0C',
      0,
      32,
      '2942BFC773BDA23CABC6ACFD9BFD5835BD300F0973792EF46040C53F1432BCDFB5E1DDE3BC18A5F840B52E653444D5DF',
    ],
    [
      '0D',
      40,
      40,
      'D5CA91748410C1751FF8A2F618255B68A0A12E093FF454606E59F9C1D0DDC54B65E8628E568BAD7AED07BA06A4A69483A7035490C5769E60',
    ],
    ['0E', 40, 0, 'C5CD9D1850C141E358649994EE701B68'],
    [
      '0F',
      0,
      40,
      '4412923493C57D5DE0D700F753CCE0D1D2D95060122E9F15A5DDBFC5787E50B5CC55EE507BCB084E479AD363AC366B95A98CA5F3000B1479',
    ],
  ])('default: sample %s, of %i and %i bytes', (last, dataLength, length, expected) => {
    const parameters = {
      key: counted(16),
      nonce: hex(`BBAA998877665544332211${last}`),
      associatedData: counted(dataLength),
    }
    const { cipherText, tag } = encryptOcb(parameters, counted(length))
    expect(toHex(cipherText, tag)).toBe(expected)
    expect(decryptOcb(parameters, split(hex(expected), 16))).toEqual(counted(length))
  })

  it('parameters: the sample with a tag of 96 bits', () => {
    const expected =
      '1792A4E31E0755FB03E31B22116E6C2DDF9EFD6E33D536F1A0124B0A55BAE884ED93481529C76B6AD0C515F4D1CDD4FDAC4F02AA'
    const parameters = {
      key: counted(16).reverse(),
      nonce: hex('BBAA9988776655443322110D'),
      associatedData: counted(40),
      tagLength: 12,
    }
    const { cipherText, tag } = encryptOcb(parameters, counted(40))
    expect(toHex(cipherText, tag)).toBe(expected)
    expect(decryptOcb(parameters, split(hex(expected), 12))).toEqual(counted(40))
  })

  it.each([
    [128, 128, '67E944D23256C5E0B6C61FA22FDF1EA2'],
    [192, 128, 'F673F2C3E7174AAE7BAE986CA9F29E17'],
    [256, 128, 'D90EB8E9C977C88B79DD793D7FFA161C'],
    [128, 96, '77A3D8E73589158D25D01209'],
    [192, 96, '05D56EAD2752C86BE6932C5E'],
    [256, 96, '5458359AC23B0CBA9E6330DD'],
    [128, 64, '192C9B7BD90BA06A'],
    [192, 64, '0066BC6E0EF34E24'],
    [256, 64, '7D4EA5D445501CBE'],
  ])('behavior: AEAD_AES_%i_OCB_TAGLEN%i, 385 messages in a row', (keyBits, tagBits, expected) => {
    const key = new Uint8Array(keyBits / 8)
    key[key.length - 1] = tagBits
    const collected: Uint8Array[] = []
    const encrypt = (number: number, associatedData: Uint8Array, plainText: Uint8Array) => {
      const nonce = new Uint8Array(12)
      new DataView(nonce.buffer).setUint32(8, number)
      const parameters = { key, nonce, associatedData, tagLength: tagBits / 8 }
      const message = encryptOcb(parameters, plainText)
      expect(decryptOcb(parameters, message)).toEqual(plainText)
      collected.push(message.cipherText, message.tag)
      return message
    }
    const none = new Uint8Array()
    for (let index = 0; index < 128; index++) {
      const zeros = new Uint8Array(index)
      encrypt(3 * index + 1, zeros, zeros)
      encrypt(3 * index + 2, none, zeros)
      encrypt(3 * index + 3, zeros, none)
    }
    const all = Uint8Array.from(Buffer.concat(collected))
    expect(all.length).toBe({ 128: 22_400, 96: 20_864, 64: 19_328 }[tagBits])
    expect(toHex(encrypt(385, all, none).tag)).toBe(expected)
  })
})

describe('compared with Node’s own AES-OCB', () => {
  it.each([16, 24, 32])(
    'behavior: random messages of 0 to 4 KB, in both directions, keys of %i bytes',
    (keyLength) => {
      const cipher = `aes-${keyLength * 8}-ocb` as 'aes-128-ocb'
      for (let count = 0; count < (keyLength === 24 ? 1000 : 5000); count++) {
        const tagLength = [8, 12, 16][count % 3] ?? 16
        const [key, nonce] = [randomBytes(keyLength), randomBytes(randomInt(1, 16))]
        const [plainText, associatedData] = [randomBytes(randomInt(4097)), randomBytes(randomInt(64))]
        const parameters = { key, nonce, associatedData, tagLength }

        const theirs = createCipheriv(cipher, key, nonce, { authTagLength: tagLength })
        theirs.setAAD(associatedData)
        const cipherText = Buffer.concat([theirs.update(plainText), theirs.final()])
        const tag = theirs.getAuthTag()
        const ours = encryptOcb(parameters, plainText)
        const isSame = cipherText.equals(ours.cipherText) && tag.equals(ours.tag)
        const isRead = plainText.equals(decryptOcb(parameters, { cipherText, tag }))

        const reader = createDecipheriv(cipher, key, nonce, { authTagLength: tagLength })
        reader.setAAD(associatedData)
        reader.setAuthTag(ours.tag)
        const read = Buffer.concat([reader.update(ours.cipherText), reader.final()])
        // A single check, because 11,000 assertions would take most of the time.
        if (!isSame || !isRead || !plainText.equals(read)) {
          expect.fail(`key ${key.toString('hex')}, nonce ${nonce.toString('hex')}, ${plainText.length} bytes`)
        }
      }
    },
  )
})

describe('modified messages', () => {
  const make = (length: number) => {
    const parameters = { key: randomBytes(16), nonce: randomBytes(15), associatedData: randomBytes(20) }
    return { parameters, message: encryptOcb(parameters, randomBytes(length)) }
  }
  const flipped = (bytes: Uint8Array, bit: number) => {
    const changed = Uint8Array.from(bytes)
    changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
    return changed
  }
  const isRefused = (run: () => unknown) => {
    try {
      run()
      return false
    } catch (error) {
      return (error as { code?: string }).code === 'decryption_failed'
    }
  }

  it.each([0, 1, 15, 16, 17, 100])(
    'error: any modified bit of the tag, nonce, data, key and the %i bytes',
    (length) => {
      const { parameters, message } = make(length)
      const bitsOf = (bytes: Uint8Array) => Array.from({ length: bytes.length * 8 }, (_, bit) => bit)
      for (const field of ['cipherText', 'tag'] as const) {
        for (const bit of bitsOf(message[field])) {
          const changed = { ...message, [field]: flipped(message[field], bit) }
          expect(isRefused(() => decryptOcb(parameters, changed))).toBe(true)
        }
      }
      for (const field of ['key', 'nonce', 'associatedData'] as const) {
        for (const bit of bitsOf(parameters[field])) {
          const changed = { ...parameters, [field]: flipped(parameters[field], bit) }
          expect(isRefused(() => decryptOcb(changed, message))).toBe(true)
        }
      }
      expect(decryptOcb(parameters, message).length).toBe(length)
    },
  )

  it('error: a shortened tag, unless its length was requested', () => {
    const { parameters, message } = make(40)
    const short = { ...message, tag: message.tag.slice(0, 12) }
    expect(isRefused(() => decryptOcb(parameters, short))).toBe(true)
    expect(isRefused(() => decryptOcb({ ...parameters, tagLength: 16 }, short))).toBe(true)
  })

  it.each([
    [{ key: new Uint8Array(15) }, /16, 24 or 32/],
    [{ nonce: new Uint8Array() }, /1 to 15/],
    [{ nonce: new Uint8Array(16) }, /1 to 15/],
    [{ tagLength: 4 }, /8, 12 or 16/],
  ])('error: %o', async (wrong, reason) => {
    const { parameters, message } = make(4)
    const changed = { ...parameters, ...wrong }
    const runs: (() => unknown)[] = [
      () => encryptOcb(changed, counted(4)),
      () => decryptOcb(changed, message),
    ]
    for (const run of runs) {
      const error = await failure(Promise.resolve().then(run))
      expect(error.code).toBe('invalid_input')
      expect(error.detail).toMatch(reason)
    }
  })
})
