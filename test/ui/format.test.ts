import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Account, Connection } from 'react-snaptrade-connect'
import { expect, it, vi } from 'vitest'
import { balancesOf, missingOf } from '../../src/ui/format/balances.js'
import { formatDate, formatMoment } from '../../src/ui/format/date.js'
import { formatters } from '../../src/ui/format/formatters.js'
import { readLocale } from '../../src/ui/format/locale.js'
import { codeOf, formatMoney } from '../../src/ui/format/money.js'
import { formatPercent } from '../../src/ui/format/percent.js'
import { idsOf, rowsOf } from '../../src/ui/format/rows.js'

it.each([
  ['fr_FR', 'fr-FR'],
  [' pt-BR ', 'pt-BR'],
  ['pt-br-u-nu-arab', 'pt-BR-u-nu-arab'],
  ['rubbish!', 'en'],
  ['zz', 'en'],
  ['', 'en'],
  [7, 'en'],
])('parameters: locale %j is read as %s', (tag, locale) => {
  expect(readLocale(tag)).toBe(locale)
})

it.each([
  ['2026-01-01T20:00:00Z', 'Pacific/Auckland', 'Jan 2, 2026'],
  ['2026-01-01T20:00:00', 'Pacific/Auckland', 'Jan 2, 2026'],
  ['2026-01-01 20:00:00.123456+00:00', 'America/Los_Angeles', 'Jan 1, 2026'],
  // A date without a time does not change with the time zone.
  ['2026-01-01', 'America/Los_Angeles', 'Jan 1, 2026'],
  ['1970-01-01T00:00:00Z', 'UTC', undefined],
  ['0001-01-01T00:00:00Z', 'UTC', undefined],
  ['2026-13-45', 'UTC', undefined],
  ['20', 'UTC', undefined],
  ['Tuesday 1', 'UTC', undefined],
  [1_767_297_600_000, 'UTC', undefined],
  [null, 'UTC', undefined],
])('parameters: date %j in %s', (date, timeZone, text) => {
  expect(formatDate(date, 'en', timeZone)).toBe(text)
})

it('parameters: a timestamp as day and time', () => {
  expect(formatMoment(Date.UTC(2026, 0, 1, 20), 'en-GB', 'UTC')).toBe('1 Jan 2026, 20:00')
})

it.each([
  [1.5, 'USDT', '1.5 USDT'],
  [1234.5, 'eur', '€1,234.50'],
  [-0, 'USD', '$0.00'],
  [2, null, '2'],
  [2, { code: 'USD' }, '2'],
  [2, 'not a currency at all', '2'],
  [Number.NaN, 'USD', undefined],
  ['12', 'USD', undefined],
])('parameters: amount %j of %j', (amount, currency, text) => {
  expect(formatMoney(amount, currency, 'en')).toBe(text)
})

it('behavior: trims a currency code, and returns an empty string for an invalid one', () => {
  expect([codeOf(' USD '), codeOf('1'.repeat(20)), codeOf(null)]).toEqual(['USD', '', ''])
})

it('behavior: removes duplicate rows and ids, and rows without an id', () => {
  const rows = [{ id: 'a' }, null, { id: '' }, { id: 7 }, { id: 'a' }, { id: 'b' }] as { id: string }[]
  expect(rowsOf(rows).map(({ id }) => id)).toEqual(['a', 'b'])
  expect(idsOf(['ada', null, 'bert', 7, ''] as string[])).toEqual(['ada', 'bert'])
  expect(rowsOf({} as [])).toEqual([])
})

/** Returns an account as SnapTrade may send it. */
const account = (id: string, total: unknown, rest: object = {}) =>
  ({ id, balance: { total }, ...rest }) as unknown as Account
const holding = (brokerage: string, ...accounts: Account[]) => ({
  connection: { id: brokerage, brokerage: { id: brokerage, name: brokerage } } as unknown as Connection,
  accounts,
})

it('behavior: never adds up different currencies, and adds up shares by brokerage', () => {
  const balances = balancesOf(
    [
      holding(
        'Kraken',
        account('1', { amount: 10, currency: 'USD' }),
        account('2', { amount: 5, currency: 'CAD' }),
      ),
      holding('Schwab', account('3', { amount: 30, currency: 'usd' })),
      { ...holding('Kraken', account('4', { amount: 60, currency: 'USD' })) },
    ],
    'real',
  )
  expect(balances).toEqual([
    {
      currency: 'USD',
      amount: 100,
      shares: [
        { key: 'Kraken', name: 'Kraken', amount: 70, part: 0.7 },
        { key: 'Schwab', name: 'Schwab', amount: 30, part: 0.3 },
      ],
    },
    { currency: 'CAD', amount: 5, shares: [{ key: 'Kraken', name: 'Kraken', amount: 5, part: 1 }] },
  ])
})

it('behavior: a total with a negative amount has no parts', () => {
  const [balance] = balancesOf(
    [
      holding('Kraken', account('1', { amount: 10, currency: 'USD' })),
      holding('Schwab', account('2', { amount: -4, currency: 'USD' })),
    ],
    'real',
  )
  expect(balance?.amount).toBe(6)
  expect(balance?.shares.map(({ part }) => part)).toEqual([undefined, undefined])
})

it('behavior: counts balances without an amount or a currency as missing, and leaves them out of totals', () => {
  const accounts = [
    account('1', null),
    account('2', { amount: '12', currency: 'USD' }),
    account('3', { amount: Number.NaN, currency: 'USD' }),
    account('4', { amount: 1, currency: null }),
    { id: '6' } as Account,
  ]
  expect(balancesOf([holding('Kraken', ...accounts)], 'real')).toEqual([])
  expect([...missingOf(accounts)]).toEqual([
    ['noBalance', 4],
    ['noCurrency', 1],
  ])
})

it('behavior: paper money is apart from real money', () => {
  const kraken = holding(
    'Kraken',
    account('1', { amount: 10, currency: 'USD' }),
    account('2', { amount: 500, currency: 'USD' }, { is_paper: true }),
  )
  expect(balancesOf([kraken], 'real').map(({ amount }) => amount)).toEqual([10])
  expect(balancesOf([kraken], 'paper').map(({ amount }) => amount)).toEqual([500])
})

it('behavior: each finite amount is in exactly one total, for any accounts', () => {
  const anything = fc.oneof(
    fc.record({ amount: fc.anything(), currency: fc.constantFrom('USD', 'usd', 'USDT', '', null, 7) }),
    fc.record({ amount: fc.integer({ min: -1000, max: 1000 }), currency: fc.constantFrom('USD', 'CAD') }),
    fc.anything(),
  )
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 8 }), (totals) => {
      const accounts = totals.map((total, index) => account(String(index), total))
      const balances = balancesOf([holding('Kraken', ...accounts)], 'real')
      const missing = [...missingOf(accounts).values()].reduce((sum, count) => sum + count, 0)
      expect(missing).toBeLessThanOrEqual(accounts.length)
      if (missing === accounts.length) expect(balances).toEqual([])
      for (const { currency, amount, shares } of balances) {
        expect(currency).toMatch(/^\S+$/)
        expect(formatMoney(amount, currency, 'en') ?? '').not.toMatch(/NaN|null|undefined|Infinity/)
        expect(shares).toHaveLength(1)
      }
      // A total without any amount would be shown as $0.00.
      expect(balances.length).toBeLessThanOrEqual(accounts.length - missing)
    }),
  )
})

it.each([
  [0.241, '24%'],
  [1, '100%'],
  [0.003, '0.3%'],
  [0, '0%'],
])('parameters: the part %d in percent', (part, text) => {
  expect(formatPercent(part, 'en')).toBe(text)
})

it('behavior: a formatter is created once for each locale and variant', () => {
  const create = vi.fn((locale: string, variant: string) => `${locale} ${variant}`)
  const format = formatters(create)
  for (let row = 0; row < 50; row++) expect(format('sv_SE', 'SEK')).toBe('sv-SE SEK')
  format('sv_SE', 'EUR')
  expect(create).toHaveBeenCalledTimes(2)
})

it('behavior: only these functions use Intl', () => {
  const src = join(import.meta.dirname, '../../src')
  const files = ['ui', 'react', 'query', 'messages', 'portal', 'core'].flatMap((room) =>
    readdirSync(join(src, room), { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
  )
  const calling = files
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('ui/format/'))
    .filter((file) =>
      /new Intl\.|\.toLocale(String|Date|Time)|localeCompare/.test(readFileSync(join(src, file), 'utf8')),
    )
  expect(calling).toEqual([])
})
