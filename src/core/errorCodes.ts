import { codesByAction, type ErrorAction } from './errorActions.js'

/** Errors that only the app's developers or its support can mend. */
const contactCodes = [
  // The visit to the portal
  'link_untrusted',
  'key_missing',
  'decryption_failed',
  'portal_0000',
  'portal_1012',
  'portal_1140',
  // The way to the backend
  'invalid_response',
  'transport_failed',
  // Answers of the backend and of SnapTrade
  'invalid_input',
  'unauthorized',
  'signature_invalid',
  'forbidden',
  'feature_not_enabled',
  'cross_site',
  'not_found',
  'method_not_allowed',
  'user_exists',
  'user_secret_missing',
  'payload_too_large',
  'not_implemented',
  // Setting the package up
  'config_missing',
  'config_invalid',
  'provider_missing',
] as const

type Words<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text

/**
 * The machine-readable name of what went wrong. The codes `portal_…` are the Connection Portal's own
 * (`portal_1066`: wrong credentials), from SnapTrade's published list.
 */
export type SnapTradeErrorCode =
  | Words<(typeof codesByAction)[keyof typeof codesByAction]>
  | (typeof contactCodes)[number]

/**
 * Every error code of this package and what helps.
 *
 * @example
 * errorCodes.portal_1066 // 'reenter'
 */
export const errorCodes: Readonly<Record<SnapTradeErrorCode, ErrorAction>> =
  /* @__PURE__ */ Object.fromEntries([
    ...Object.entries(codesByAction).flatMap(([action, codes]) =>
      codes.split(' ').map((code) => [code, action]),
    ),
    ...contactCodes.map((code) => [code, 'contact']),
  ])

/** Whether a value is one of our codes. */
export const isErrorCode = (value: unknown): value is SnapTradeErrorCode =>
  typeof value === 'string' && Object.hasOwn(errorCodes, value)
