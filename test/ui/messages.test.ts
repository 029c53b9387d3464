import { errorCodes, type MessageOverrides } from 'react-snaptrade-connect'
import { de, en, es, fr, ptBR } from 'react-snaptrade-connect/locales'
import { describe, expect, it } from 'vitest'
import { fill } from '../../src/messages/fill.js'
import { fillCount } from '../../src/ui/format/count.js'

/** Returns the texts of a catalogue by their path. */
const flatten = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, path ? `${path}.${key}` : key))

const pathsOf = (catalogue: object) =>
  flatten(catalogue)
    .map(([path]) => path)
    .sort()
const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

describe.each(Object.entries({ ptBR, fr, es, de }))('%s', (_, catalogue) => {
  it('default: has exactly the texts of the English catalogue', () => {
    expect(pathsOf(catalogue)).toEqual(pathsOf(en))
  })

  it('behavior: has the same placeholders', () => {
    const english = new Map(flatten(en))
    for (const [path, text] of flatten(catalogue))
      expect(placesOf(text), path).toEqual(placesOf(english.get(path) ?? ''))
  })

  it('behavior: differs from the English catalogue', () => {
    const english = new Map(flatten(en))
    const same = flatten(catalogue).filter(([path, text]) => english.get(path) === text)
    // Some texts are the same: "Maintenance" and "Actions" in French, "Name" and numbers in several languages.
    expect(same.map(([, text]) => text).filter((text) => text.split(' ').length > 1)).toEqual([])
  })

  it('behavior: has a locale that Intl supports', () => {
    expect(Intl.NumberFormat.supportedLocalesOf(catalogue.locale)).toEqual([catalogue.locale])
  })
})

it('default: every text is in a group', () => {
  const { locale, ...groups } = en
  for (const [name, group] of Object.entries(groups)) expect(group, name).toBeInstanceOf(Object)
})

it('default: every error text is for a code that exists', () => {
  const known = ['default', ...Object.keys(errorCodes)]
  for (const code of Object.keys(en.errors)) expect(known).toContain(code)
})

it('behavior: fills placeholders, and keeps unknown ones', () => {
  expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}')
})

it('behavior: uses the plural form and the digits of the language', () => {
  const forms = { one: '{count} conta', other: '{count} contas' }
  expect(fillCount(forms, 1, 'pt-BR')).toBe('1 conta')
  expect(fillCount(forms, 1234, 'pt-BR')).toBe('1.234 contas')
  expect(fillCount({ few: '{count} konta', other: '{count} kont' }, 3, 'pl')).toBe('3 konta')
})

it('parameters: any text of any group', () => {
  const words: MessageOverrides = { button: { connect: 'Link' }, connectionList: { remove: 'Unlink' } }
  expect(words.connectionList?.remove).toBe('Unlink')
})
