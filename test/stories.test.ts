import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'esbuild'
import * as entry from 'react-snaptrade-connect'
import { describe, expect, it } from 'vitest'
import { shownCode } from '../stories/hooks/shownCode.js'
import { toJson } from '../stories/hooks/toJson.js'

const folder = join(import.meta.dirname, '../stories/hooks')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')

const hooks = Object.keys(entry).filter((name) => /^use[A-Z]/.test(name))
const factories = Object.keys(entry).filter((name) => name.endsWith('QueryOptions'))

/** Returns the code on a hook's page: the example that its stories import as text. */
const codeOf = (hook: string) => {
  const [, example] =
    /import source from '\.\/(examples\/\w+\.tsx)\?raw'/.exec(read(`${hook}.stories.tsx`)) ?? []
  return shownCode(read(example ?? `${hook} shows no example`))
}

it('behavior: the first page has a card for every component', () => {
  const files = readdirSync(join(folder, '..')).filter((file) => file.endsWith('.stories.tsx'))
  const components = files.flatMap((file) => /title: 'Components\/(\w+)'/.exec(read(`../${file}`))?.[1] ?? [])
  expect(components.length).toBeGreaterThan(8)
  const cards = [...read('../support/Gallery.tsx').matchAll(/name: '(\w+)'/g)].map(([, name]) => name)
  expect(cards.sort()).toEqual(components.sort())
})

it('behavior: every hook has a page, and every page a hook', () => {
  const pages = readdirSync(folder).flatMap((file) => /^(\w+)\.stories\.tsx$/.exec(file)?.[1] ?? [])
  expect(hooks.length).toBeGreaterThan(15)
  expect(pages.sort()).toEqual([...hooks].sort())
})

describe.each(hooks)('%s', (hook) => {
  it('behavior: the page has the hook’s name, and a test', () => {
    const page = read(`${hook}.stories.tsx`)
    expect(page).toContain(`title: 'Hooks/${hook}',`)
    expect(page).toMatch(/^\w+\.test\(/m)
  })

  it('behavior: the code calls the hook, parses, and does not depend on the page', async () => {
    const code = codeOf(hook)
    expect(code).toContain(`${hook}(`)
    expect(code).not.toMatch(/HookResult|from '\./)
    await transform(code, { loader: 'tsx' })
  })
})

it('behavior: the page of every query shows how to prefetch it', () => {
  expect(factories.length).toBeGreaterThan(6)
  for (const factory of factories) {
    const name = factory.replace('QueryOptions', '')
    expect(codeOf(`use${name[0]?.toUpperCase()}${name.slice(1)}`)).toContain(
      `client.prefetchQuery(${factory}(config, `,
    )
  }
})

describe('the result on a page', () => {
  it('behavior: lists and texts are cut', () => {
    const { text } = toJson({ ids: Array.from({ length: 30 }, (_, id) => id), name: 'x'.repeat(200) })
    expect(text).toBe(
      `{\n  "ids": [\n    0,\n    1,\n    2,\n    … 27 more\n  ],\n  "name": "${'x'.repeat(80)}…"\n}`,
    )
    expect(toJson([1, 2, 3]).text).not.toContain('more')
    expect(toJson(undefined).text).toBe('undefined')
  })

  it('behavior: no signed link, user secret or JWT is printed', () => {
    const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl'
    const link = 'https://app.snaptrade.com/snapTrade/redeemToken?token=signed'
    const { text, secrets } = toJson({
      link: { redirectURI: link },
      users: [{ userId: 'ada', userSecret: 'secret-of-ada' }],
      jwt,
    })
    expect(JSON.parse(text)).toEqual({
      link: { redirectURI: 'https://app.snaptrade.com/…' },
      users: [{ userId: 'ada', userSecret: '…' }],
      jwt: 'eyJ…',
    })
    expect(secrets).toEqual(['redirectURI', 'userSecret', 'JWT'])
    expect(toJson({ redirectURI: 'no address' }).text).not.toContain('no address')
  })
})
