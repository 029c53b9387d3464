import { formatters } from './formatters.js'

const numbers = formatters((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 8 }))
const amounts = formatters(
  (locale, currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }),
)

/**
 * Formats an amount. Returns `undefined` for a value that is not a number. Brokerages also send codes that are not in
 * ISO 4217, such as `USDT`, for which `Intl` throws: these are added after the number. Longer codes are left out.
 */
export const formatMoney = (amount: unknown, currency: unknown, locale: string): string | undefined => {
  if (typeof amount !== 'number' || !Number.isFinite(amount)) return undefined
  // Adding 0 turns -0 into 0.
  const number = amount + 0
  const code = codeOf(currency)
  if (/^[a-z]{3}$/i.test(code)) return amounts(locale, code).format(number)
  return `${numbers(locale).format(number)} ${code}`.trim()
}

/** Returns the code of a currency, or an empty string for a value that is not a valid code. */
export const codeOf = (currency: unknown): string =>
  typeof currency === 'string' && /^[\p{L}\p{N}.$_-]{1,10}$/u.test(currency.trim()) ? currency.trim() : ''
