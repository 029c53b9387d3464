import type { ErrorAction } from '../../src/core/errorActions.js'
import { isErrorCode, type SnapTradeErrorCode } from '../../src/core/errorCodes.js'
import { byProviderCode, byStatus } from '../../src/core/responseError.js'
import { namedFailures } from '../../src/sandbox/control/namedFailures.js'
import { portalErrors } from '../../src/sandbox/portalErrors.js'
import type { ErrorPage } from './errorPage.js'

/** What each action means for the person or the app. */
export const actionTexts: Record<ErrorAction, string> = {
  retry: 'try again',
  new_link: 'ask for a new link',
  reenter: 'sign in at the brokerage again',
  contact: 'contact support',
  allow_popups: 'allow pop-ups',
  connect_new: 'add it as a new connection',
}

const codesOf = (table: Record<string | number, SnapTradeErrorCode>, code: SnapTradeErrorCode) =>
  Object.entries(table).flatMap(([key, value]) => (value === code ? [key] : []))

/** The HTTP statuses that SnapTrade or a backend sends with an error of this code. */
export const statusesOf = (code: SnapTradeErrorCode, { sent = [] }: ErrorPage): string => {
  const ofPortal = Object.values(portalErrors).flatMap((error) =>
    `portal_${error.code}` === code ? [String(error.status)] : [],
  )
  const all = new Set([...codesOf(byStatus, code), ...ofPortal, ...sent.map(String)])
  const others = { request_refused: 'any other 4xx', server_error: 'any other 5xx' }
  const other = Object.entries(others).flatMap(([name, text]) => (name === code ? [text] : []))
  return [...[...all].sort(), ...other].join(', ')
}

/** SnapTrade's own codes that become this code. */
export const providerCodesOf = (code: SnapTradeErrorCode): string => {
  const ofPortal = /^portal_(\d+)$/.exec(code)?.[1]
  return [...codesOf(byProviderCode, code), ...(ofPortal ? [ofPortal] : [])]
    .map((one) => `\`${one}\``)
    .join(', ')
}

/** The request that makes the sandbox fail in this way. */
export const failureOf = ({ failure }: ErrorPage): string | undefined => {
  if (failure === undefined) return undefined
  if (!namedFailures.some(({ name }) => name === failure)) throw new Error(`No failure is named ${failure}.`)
  return `curl http://127.0.0.1:4010/sandbox/fail -H 'Content-Type: application/json' -d '{ "name": "${failure}" }'`
}

/** The codes of a group of pages, in the order in which they are written. */
export const codesIn = (group: Record<string, ErrorPage>): SnapTradeErrorCode[] =>
  Object.keys(group).filter(isErrorCode)
