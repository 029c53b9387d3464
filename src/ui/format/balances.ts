import type { Account, Connection } from '../../core/models.js'
import { codeOf } from './money.js'
import { connectionName } from './names.js'
import { rowsOf } from './rows.js'
import { textOf } from './text.js'

/** A connection with its accounts, as far as they are known. */
export interface Holding {
  connection: Connection
  accounts: readonly Account[] | undefined
}

/** What the accounts at one brokerage hold in one currency. */
export interface BalanceShare {
  /** The same for all connections to the brokerage. */
  key: string
  name: string
  amount: number
  /** From 0 to 1. `undefined` if the total has no parts: an amount is negative, or the total is 0. */
  part: number | undefined
}

/** The total of one currency, with its shares, the largest first. */
export interface CurrencyBalance {
  currency: string
  amount: number
  shares: BalanceShare[]
}

/** Why the balance of an account is not part of a total. */
export type MissingReason = 'noBalance' | 'noCurrency' | 'paper'

/** Returns the total of each currency. Amounts of different currencies are never added up. */
export const balancesOf = (holdings: readonly Holding[]): CurrencyBalance[] => {
  const currencies = new Map<string, Map<string, BalanceShare>>()
  for (const { connection, accounts } of holdings) {
    const key = textOf(connection.brokerage?.id) ?? connectionName(connection)
    for (const balance of rowsOf(accounts).map(balanceOf)) {
      if (typeof balance === 'string') continue
      const shares = currencies.get(balance.currency) ?? new Map<string, BalanceShare>()
      const share = shares.get(key) ?? { key, name: connectionName(connection), amount: 0, part: undefined }
      share.amount += balance.amount
      currencies.set(balance.currency, shares.set(key, share))
    }
  }
  return [...currencies].map(([currency, shares]) => totalOf(currency, [...shares.values()]))
}

/** Returns how many accounts are not part of any total, by the reason. */
export const missingOf = (accounts: readonly Account[] | undefined): Map<MissingReason, number> => {
  const counts = new Map<MissingReason, number>()
  for (const balance of rowsOf(accounts).map(balanceOf))
    if (typeof balance === 'string') counts.set(balance, (counts.get(balance) ?? 0) + 1)
  return counts
}

const totalOf = (currency: string, shares: BalanceShare[]): CurrencyBalance => {
  const amount = shares.reduce((sum, share) => sum + share.amount, 0)
  const hasParts = amount > 0 && Number.isFinite(amount) && shares.every((share) => share.amount >= 0)
  return {
    currency,
    amount,
    shares: shares
      .map((share) => ({ ...share, part: hasParts ? share.amount / amount : undefined }))
      .sort((a, b) => b.amount - a.amount),
  }
}

/** Paper money is not real money, and an amount without a currency can't be added to another one. */
const balanceOf = ({ balance, is_paper }: Account): { amount: number; currency: string } | MissingReason => {
  if (is_paper === true) return 'paper'
  const { amount, currency } = balance?.total ?? {}
  if (typeof amount !== 'number' || !Number.isFinite(amount)) return 'noBalance'
  const code = codeOf(currency).toUpperCase()
  return code ? { amount, currency: code } : 'noCurrency'
}
