import { SnapTradeError } from '../../core/errors.js'

/** Parameters of AES-OCB. All lengths are in bytes. */
export interface OcbParameters {
  /** 16, 24 or 32 bytes. */
  key: Uint8Array
  /** 1 to 15 bytes. Never use a nonce twice with the same key. */
  nonce: Uint8Array
  /** Covered by the tag, but not encrypted. Default: none. */
  associatedData?: Uint8Array | undefined
  /** 8, 12 or 16. Default: 16. */
  tagLength?: number | undefined
}

/** Throws `invalid_input` for lengths that AES-OCB does not allow (RFC 7253, section 3). */
export const checkOcbParameters = ({ key, nonce, tagLength = 16 }: OcbParameters): void => {
  if (![16, 24, 32].includes(key.length)) throw invalid('The key must have 16, 24 or 32 bytes.')
  if (nonce.length < 1 || nonce.length > 15) throw invalid('The nonce must have 1 to 15 bytes.')
  if (![8, 12, 16].includes(tagLength)) throw invalid('The tag must have 8, 12 or 16 bytes.')
}

const invalid = (detail: string) => new SnapTradeError('invalid_input', { detail })
