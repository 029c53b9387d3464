/**
 * Returns an amount as people write it, or `undefined` for anything that is not a number. Brokerages send codes that are not currencies of
 * ISO 4217, such as `USDT`, for which `Intl` throws: those stand behind the number.
 */
export const formatMoney = (amount: unknown, currency: unknown, locale: string): string | undefined => {
  if (typeof amount !== 'number' || !Number.isFinite(amount)) return undefined
  const code = typeof currency === 'string' ? currency.trim() : ''
  if (/^[a-z]{3}$/i.test(code)) {
    return new Intl.NumberFormat(locale, { style: 'currency', currency: code }).format(amount)
  }
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 8 }).format(amount)
  return `${number} ${code}`.trim()
}
