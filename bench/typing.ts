import type { Page } from 'playwright'
import { serve } from './serve.js'
import { cases, type TypingCase } from './typing/cases.js'

/** The frame time of a 60 Hz screen, in milliseconds. */
const FRAME = 1000 / 60
/** In frames: one that handles the key press, and one that shows the result. */
const BUDGET = 2
/** Milliseconds between two keys: a fast typist. */
const PACE = 70
const ROUNDS = 5

const { browser, url, close } = await serve('typing')

const open = async (name: string) => {
  const page = await browser.newPage()
  page.on('console', (message) => message.type() === 'error' && console.error(name, message.text()))
  await page.goto(`${url}#${encodeURIComponent(name)}`)
  await page.waitForSelector(cases[name]?.field ?? '')
  await page.waitForTimeout(500)
  return page
}

const type = async (page: Page, { field, words }: TypingCase) => {
  await page.bringToFront()
  await page.focus(field)
  for (const word of words) {
    for (const key of [...word, ...[...word].map(() => 'Backspace')]) {
      await page.keyboard.press(key)
      await page.waitForTimeout(PACE)
    }
  }
}

const entries = Object.entries(cases)
const pages = new Map<string, Page>()
for (const [name] of entries) pages.set(name, await open(name))
// In turns, so that other load affects all of them.
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, one] of entries) await type(pages.get(name) as Page, one)
}

const measured = new Map<string, { p50: number; p95: number; keys: number }>()
for (const [name, page] of pages) {
  const times: number[] = await page.evaluate('times')
  times.sort((a, b) => a - b)
  const part = (of: number) => (times[Math.floor(times.length * of)] ?? Number.NaN) / FRAME
  measured.set(name, { p50: part(0.5), p95: part(0.95), keys: times.length })
}
console.log(
  `From a key press to the painted list, in frames of ${FRAME.toFixed(1)} ms; the budget is ${BUDGET}`,
)
console.table(
  Object.fromEntries(
    entries.map(([name, { against = name }]) => {
      const [own, other] = [measured.get(name), measured.get(against)]
      const ratio = (of: 'p50' | 'p95') => `${(((own?.[of] ?? 0) / (other?.[of] ?? 1)) * 100).toFixed(0)} %`
      const isCompared = against !== name
      return [
        name,
        {
          keys: own?.keys,
          p50: own?.p50.toFixed(2),
          p95: own?.p95.toFixed(2),
          'p95 of the budget': `${(((own?.p95 ?? Number.NaN) / BUDGET) * 100).toFixed(0)} %`,
          ...(isCompared && { 'p50 of all at once': ratio('p50'), 'p95 of all at once': ratio('p95') }),
        },
      ]
    }),
  ),
)
await close()
