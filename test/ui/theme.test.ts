import { readFileSync } from 'node:fs'
import { themeAttribute, themeStyle } from 'react-snaptrade-connect'
import { expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8')

/** The CSS variables of the tokens of the type. */
const contract = [
  ...(/interface ThemeTokens \{([\s\S]*?)\n\}/.exec(read('ui/theme.ts'))?.[1] ?? '').matchAll(
    /^ {2}(\w+)\?:/gm,
  ),
].map(([, name = '']) => Object.keys(themeStyle({ [name]: 'x' }))[0])

/** The CSS variables of the stylesheet, without the ones that switch between light and dark. */
const declared = [...read('styles/tokens.css').matchAll(/(--snaptrade-[\w-]+):/g)]
  .map(([, name = '']) => name)
  .filter((name) => !/-(light|dark)$/.test(name))

it('default: the stylesheet sets exactly the tokens of the type', () => {
  expect(contract.length).toBeGreaterThan(20)
  expect([...declared].sort()).toEqual([...contract].sort())
})

it('behavior: every color has a light and a dark value', () => {
  const one = [...read('styles/tokens.css').matchAll(/(--snaptrade-[\w-]+): (#|rgb)/g)].map(
    ([, name]) => name,
  )
  // A backdrop is dark in both themes.
  expect(one).toEqual(['--snaptrade-backdrop'])
})

it('behavior: components use only the colors of the tokens', () => {
  const sheet = read('styles.css')
  const files = [...sheet.matchAll(/@import "\.\/(.+?)"/g)].map(([, file = '']) => file)
  expect(files.length).toBeGreaterThan(5)
  for (const file of files.filter((name) => !name.endsWith('tokens.css'))) {
    const text = read(file).replace(/\/\*[\s\S]*?\*\//g, '')
    expect(text.match(/#[\da-f]{3,8}\b|\brgb\(|\bhsl\(/gi), file).toBeNull()
    for (const [, name] of text.matchAll(/var\((--snaptrade-[\w-]+)/g)) expect(declared, file).toContain(name)
  }
})

it('default: returns tokens as a style, and a theme as an attribute', () => {
  expect(themeStyle({ accentHover: 'red', radius: '4px' })).toEqual({
    '--snaptrade-accent-hover': 'red',
    '--snaptrade-radius': '4px',
  })
  expect(themeAttribute('dark')).toEqual({ 'data-snaptrade-theme': 'dark' })
})
