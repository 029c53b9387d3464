import { withPage } from './page.js'
import { startPortal } from './portal.js'
import type { Measure, Row } from './row.js'

interface Counted {
  counts: { button: number; beside: number }
  states: string[]
}

/** React's commits in a visit that connects, against the states that the button passes through. */
export const commits: Measure = async () => {
  const portal = await startPortal(
    'setTimeout(() => opener.postMessage({ status: "SUCCESS", authorizationId: "b0a3f2c1" }, "*"), 300)',
  )
  const [first, later] = await withPage('commits', async (page, url) => {
    await page.goto(`${url}?portal=${portal.url}`)
    await page.getByText('0 users').waitFor()
    const read = () => page.evaluate<Counted>('({ counts, states })')
    const visit = async () => {
      const before = await read()
      await page.getByRole('button', { name: 'Connect a brokerage' }).click()
      await page.waitForFunction(`states.length > ${before.states.length} && states.at(-1) === 'connected'`)
      await page.waitForTimeout(300)
      const { counts, states } = await read()
      return {
        button: counts.button - before.counts.button,
        beside: counts.beside - before.counts.beside,
        passed: states.slice(before.states.length),
      }
    }
    return [await visit(), await visit()]
  })
  portal.close()
  const inButton = (which: string, { button, passed }: typeof first): Row => ({
    what: `React commits, ${which}, in the button`,
    ours: `${button}`,
    peer: `states: ${passed.join(', ')}`,
    ratio: (button / passed.length).toFixed(2),
    target: 'no more',
    isMet: button <= passed.length,
  })
  const beside = first.beside + later.beside
  return [
    inButton("the page's first visit", first),
    inButton('a later visit', later),
    {
      what: 'React commits, both visits, beside the button',
      ours: `${beside}`,
      peer: '–',
      target: '0',
      isMet: beside === 0,
    },
  ]
}
