import type { Account } from 'react-snaptrade-connect'

/** What accounts hold together, currency by currency: nobody here knows an exchange rate. */
export const sumByCurrency = (accounts: readonly Account[]): [currency: string, amount: number][] => {
  const sums = new Map<string, number>()
  for (const { balance } of accounts) {
    if (!balance.total) continue
    const { amount, currency } = balance.total
    sums.set(currency, (sums.get(currency) ?? 0) + amount)
  }
  return [...sums]
}
