import type { Page } from 'playwright'
import { withPage } from './page.js'
import { limit, type Measure, median } from './row.js'

/** Milliseconds that a screen of 60 Hz gives. */
const FRAME = 1000 / 60
/** Milliseconds between two keys: a fast typist. */
const PACE = 70

/** Types words and deletes them again, and returns how long the main thread works for each key: script, style, layout, paint. */
const type = async (page: Page, field: string, words: readonly string[]): Promise<number[]> => {
  await page.locator(field).waitFor()
  await page.waitForTimeout(500)
  await page.focus(field)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
  const times: number[] = []
  for (const word of words) {
    for (const key of [...word, ...[...word].map(() => 'Backspace')]) {
      const before = await work()
      await page.keyboard.press(key)
      await page.waitForTimeout(PACE)
      times.push((await work()) - before)
    }
  }
  return times
}

const cases = [
  {
    what: 'user table, 100,000 users: a key stroke',
    hash: '#users',
    field: 'input[type=search]',
    words: ['user-12', '999', 'x'],
  },
  {
    what: 'brokerage picker, 500 brokerages: a key stroke',
    hash: '#picker',
    field: '[role=combobox]',
    words: ['bro', 'ca', 'trade', 'x'],
  },
]

/** Work for a key stroke, against one frame. */
export const keyStroke: Measure = () =>
  withPage('keyStroke', async (page, url) => {
    const rows = []
    for (const { what, hash, field, words } of cases) {
      await page.goto('about:blank')
      await page.goto(`${url}${hash}`)
      // The first round warms up.
      await type(page, field, words)
      rows.push(limit(what, 'ms', median(await type(page, field, words)), FRAME, 'one frame'))
    }
    return rows
  })
