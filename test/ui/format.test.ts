import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { formatDate, formatMoment } from '../../src/ui/format/date.js'
import { formatters } from '../../src/ui/format/formatters.js'
import { readLocale } from '../../src/ui/format/locale.js'
import { codeOf, formatMoney } from '../../src/ui/format/money.js'
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
  // A day without a time is that day everywhere.
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

it('parameters: a moment has its day and its time', () => {
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

it('behavior: a code is the same in any case around it', () => {
  expect([codeOf(' USD '), codeOf('1'.repeat(20)), codeOf(null)]).toEqual(['USD', '', ''])
})

it('behavior: rows and ids are there once, and only with an id', () => {
  const rows = [{ id: 'a' }, null, { id: '' }, { id: 7 }, { id: 'a' }, { id: 'b' }] as { id: string }[]
  expect(rowsOf(rows).map(({ id }) => id)).toEqual(['a', 'b'])
  expect(idsOf(['ada', null, 'bert', 7, ''] as string[])).toEqual(['ada', 'bert'])
  expect(rowsOf({} as [])).toEqual([])
})

it('behavior: a formatter is created once for each locale and variant', () => {
  const create = vi.fn((locale: string, variant: string) => `${locale} ${variant}`)
  const format = formatters(create)
  for (let row = 0; row < 50; row++) expect(format('sv_SE', 'SEK')).toBe('sv-SE SEK')
  format('sv_SE', 'EUR')
  expect(create).toHaveBeenCalledTimes(2)
})

it('behavior: nothing but these functions calls Intl', () => {
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
