import { importConsumerKey, type SignedContent, signContent, signedText } from '../core/signature.js'

/** Returns the value of the `Signature` header. */
export type Signer = (content: SignedContent) => string | Promise<string>

/** The part of `node:crypto` that is used here. */
interface NodeCrypto {
  createHmac(
    algorithm: 'sha256',
    key: string,
  ): { update(text: string): { digest(encoding: 'base64'): string } }
}

/**
 * Returns a function that signs with a consumer key. In Node and Deno it signs synchronously, because Web Crypto
 * moves each signature to another thread, which costs more than the rest of the request. Elsewhere it uses Web
 * Crypto.
 */
export const createSigner = (consumerKey: string): Signer => {
  const node = findNodeCrypto()
  if (node) {
    const key = encodeURI(consumerKey)
    return (content) => node.createHmac('sha256', key).update(signedText(content)).digest('base64')
  }
  let key: Promise<CryptoKey> | undefined
  return async (content) => {
    key ??= importConsumerKey(consumerKey)
    return signContent(await key, content)
  }
}

const findNodeCrypto = () =>
  (
    globalThis as { process?: { getBuiltinModule?: (name: string) => NodeCrypto | undefined } }
  ).process?.getBuiltinModule?.('node:crypto')
