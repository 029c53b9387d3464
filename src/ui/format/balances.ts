import type { Account, Connection } from '../../core/models.js'
import { codeOf } from './money.js'
import { connectionName } from './names.js'
import { rowsOf } from './rows.js'
import { textOf } from './text.js'

/** A connection with its accounts, or without them until they are loaded. */
export interface Holding {
  connection: Connection
  accounts: readonly Account[] | undefined
}

/** The balance of the accounts at one brokerage in one currency. */
export interface BalanceShare {
  /** Identifies the brokerage. */
  key: string
  name: string
  amount: number
  /** The part of the total, from 0 to 1. `undefined` if an amount is negative or the total is 0. */
  part: number | undefined
}

/** The total of one currency with its shares. The largest share is first. */
export interface CurrencyBalance {
  currency: string
  amount: number
  shares: BalanceShare[]
}

/** The reason why the balance of an account is not part of a total. */
export type MissingReason = 'noBalance' | 'noCurrency'

/** The kind of money in an account. */
export type MoneyKind = 'real' | 'paper'

/** Returns the total of each currency. Amounts of different currencies, or of real and paper money, are never added up. */
export const balancesOf = (holdings: readonly Holding[], kind: MoneyKind): CurrencyBalance[] => {
  const currencies = new Map<string, Map<string, BalanceShare>>()
  for (const { connection, accounts } of holdings) {
    const key = textOf(connection.brokerage?.id) ?? connectionName(connection)
    const counted = rowsOf(accounts).filter(({ is_paper }) => (is_paper === true) === (kind === 'paper'))
    for (const balance of counted.map(balanceOf)) {
      if (typeof balance === 'string') continue
      const shares = currencies.get(balance.currency) ?? new Map<string, BalanceShare>()
      const share = shares.get(key) ?? { key, name: connectionName(connection), amount: 0, part: undefined }
      share.amount += balance.amount
      currencies.set(balance.currency, shares.set(key, share))
    }
  }
  return [...currencies].map(([currency, shares]) => totalOf(currency, [...shares.values()]))
}

/** Returns the number of accounts that are not part of any total, by reason. */
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

/** Returns the balance of an account, or the reason why it can't be added: a missing amount or currency. */
const balanceOf = ({ balance }: Account): { amount: number; currency: string } | MissingReason => {
  const { amount, currency } = balance?.total ?? {}
  if (typeof amount !== 'number' || !Number.isFinite(amount)) return 'noBalance'
  const code = codeOf(currency).toUpperCase()
  return code ? { amount, currency: code } : 'noCurrency'
}
