import type { Page } from 'playwright'
import { withPage } from './page.js'
import { startPortal } from './portal.js'
import { compare, interleave, type Measure, type Row } from './row.js'

/** Milliseconds: what a backend and SnapTrade take, and how long a mouse rests on a button before the click. */
const BACKEND = 300
const HOVER = 300

const now = () => performance.timeOrigin + performance.now()

/** A portal that only notes when the first request of a window arrives. */
const createPortal = async () => {
  let arrived = (_: number) => {}
  const portal = await startPortal('', () => arrived(now()))
  return {
    ...portal,
    nextArrival: () =>
      new Promise<number>((resolve) => {
        arrived = resolve
      }),
  }
}
type Portal = Awaited<ReturnType<typeof createPortal>>

/** Milliseconds from the click to the portal's first request. Each time on a page of its own. */
const clickToPortal =
  (page: Page, url: string, portal: Portal, name: string, delay: number, prepare: (page: Page) => unknown) =>
  async () => {
    await page.goto(`${url}?portal=${portal.url}&delay=${delay}`)
    const button = page.getByRole('button', { name, exact: true })
    await button.waitFor()
    await page.bringToFront()
    await prepare(page)
    const arrival = portal.nextArrival()
    const opened = page.waitForEvent('popup')
    await page.mouse.down()
    await page.mouse.up()
    const arrivedAt = await arrival
    const clickedAt = await page.evaluate(() => (window as unknown as { clickedAt: number }).clickedAt)
    await (await opened).close()
    return arrivedAt - clickedAt
  }

const hover = (name: string, ms: number) => async (page: Page) => {
  await page.mouse.move(0, 500)
  await page.getByRole('button', { name, exact: true }).hover()
  await page.waitForTimeout(ms)
}

export const click: Measure = async () => {
  const portal = await createPortal()
  const rows = await withPage('click', async (page, url): Promise<Row[]> => {
    const withLink = async () => {
      await hover('Ours', 0)(page)
      await page.waitForFunction(() => document.title === 'link at hand')
      // The link is stored in the next task.
      await page.waitForTimeout(50)
    }
    const prefetched = await interleave({
      ours: clickToPortal(page, url, portal, 'Ours', 0, withLink),
      peer: clickToPortal(page, url, portal, 'Bare', 0, hover('Bare', 300)),
    })
    const slow = await interleave({
      ours: clickToPortal(page, url, portal, 'Ours', BACKEND, hover('Ours', HOVER)),
      peer: clickToPortal(page, url, portal, 'Fetch, then open', BACKEND, hover('Fetch, then open', HOVER)),
    })
    const times = slow.peer / slow.ours
    return [
      compare('click → portal, link prefetched', 'ms', 'a bare window.open', prefetched, 1.1),
      {
        what: `click → portal, backend ${BACKEND} ms, hover ${HOVER} ms`,
        ours: `${slow.ours.toFixed(0)} ms`,
        peer: `fetch, then open: ${slow.peer.toFixed(0)} ms`,
        ratio: `${times.toFixed(1)} × sooner`,
        target: '≥ 5 × sooner',
        isMet: times >= 5,
      },
    ]
  })
  portal.close()
  return rows
}
