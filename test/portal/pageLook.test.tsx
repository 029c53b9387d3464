import { createConfig, custom } from 'react-snaptrade-connect'
import { afterEach, expect, it, vi } from 'vitest'
import { createLinkStore } from '../../src/portal/link.js'

const root = document.documentElement
afterEach(() => {
  root.removeAttribute('style')
  root.removeAttribute('lang')
  vi.unstubAllGlobals()
})

const prefer = (isDark: boolean) => vi.stubGlobal('matchMedia', () => ({ matches: isDark }))

const createStore = () => {
  const inputs: unknown[] = []
  const request = async (_operation: string, input: unknown) => {
    inputs.push(input)
    return { redirectURI: 'https://app.snaptrade.com/x', sessionId: 's' } as never
  }
  return { inputs, links: createLinkStore(createConfig({ transport: custom({ request }) }), null) }
}

it('default: adds no options if the page sets none', async () => {
  const { inputs, links } = createStore()
  await links.fetch({ broker: 'KRAKEN' })
  expect(inputs).toEqual([{ broker: 'KRAKEN' }])
})

it.each([
  ['dark', false, true],
  ['light dark', true, true],
  ['light dark', false, undefined],
  ['light', true, undefined],
  ['normal', true, undefined],
])('behavior: color-scheme %s, dark preferred: %s', async (scheme, isPreferred, darkMode) => {
  prefer(isPreferred)
  root.style.colorScheme = scheme
  const { inputs, links } = createStore()
  await links.fetch({})
  expect(inputs).toEqual([darkMode === undefined ? {} : { darkMode }])
})

it('behavior: a page in Portuguese opens the portal in Portuguese; the app’s options take precedence', async () => {
  root.lang = 'pt'
  root.style.colorScheme = 'dark'
  const { inputs, links } = createStore()
  await links.fetch({})
  await links.fetch({ locale: 'en', darkMode: false })
  expect(inputs).toEqual([
    { darkMode: true, locale: 'pt-BR' },
    { locale: 'en', darkMode: false },
  ])
})

it('behavior: a link for the light theme is not used in the dark theme', async () => {
  root.style.colorScheme = 'light'
  const { inputs, links } = createStore()
  links.prefetch({})
  await expect.poll(() => inputs).toHaveLength(1)
  root.style.colorScheme = 'dark'
  expect(links.take({})).toBeUndefined()
  await links.fetch({})
  expect(inputs).toEqual([{}, { darkMode: true }])
})
