import type { Plural } from './plural.js'

/** Texts of `BalanceSummary`. */
export interface BalanceSummaryMessages {
  /** The name of the section. */
  label: string
  loading: string
  /** Before the first connection. */
  empty: string
  /** Above the totals. */
  total: string
  /** Above the totals of paper money, which brokerages give out for practice. */
  paperTotal: string
  /** The name of the list of shares. `{currency}` is a code such as `USD`. */
  shares: string
  /** The same for paper money. */
  paperShares: string
  /** In place of a brokerage's name. */
  unnamed: string
  /** A connection that is not part of the totals, or only some of its accounts. `{reason}` is an error's text or one of the next three. */
  notIncluded: string
  partlyIncluded: string
  syncing: string
  noBalance: Plural
  noCurrency: Plural
  /** Connections whose last known balance is shown. `{brokerages}` is the list of their names. */
  outdated: string
}

/** English. */
export const enBalanceSummary: BalanceSummaryMessages = {
  label: 'Balances',
  loading: 'Loading your balances…',
  empty: 'Connect a brokerage to see your total balance here.',
  total: 'Total balance',
  paperTotal: 'Total in paper money',
  shares: 'Balance by brokerage in {currency}',
  paperShares: 'Paper money by brokerage in {currency}',
  unnamed: 'Brokerage',
  notIncluded: 'Not included: {brokerage}. {reason}',
  partlyIncluded: 'Partly included: {brokerage}. {reason}',
  syncing: 'Its accounts are still loading.',
  noBalance: {
    one: 'The balance of {count} account is unavailable.',
    other: 'The balances of {count} accounts are unavailable.',
  },
  noCurrency: {
    one: 'The currency of {count} account is unknown.',
    other: 'The currency of {count} accounts is unknown.',
  },
  outdated: 'May be out of date: {brokerages}.',
}
