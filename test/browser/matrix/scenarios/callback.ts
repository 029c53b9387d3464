import { expect } from '@playwright/test'
import { connected, row } from '../cell.js'
import { connect, openPortal, type Stage } from '../stage.js'

const made = [
  'status=SUCCESS&connection_id=8b5f262d-4bb9-365d-888a-202bd3b15fa1',
  'status=ERROR&error_code=1066&status_code=403',
  'status=ABANDONED',
]

/** Opens the callback page in its own tab, with forged parameters. */
const openByHand = async ({ app, site }: Stage) => {
  for (const [path, parameters] of [
    ['/callback', made[0]],
    ['/callback/sta_8b5f262d4bb9365d888a202bd3b15fa1', made[0]],
    ['/callback/sta_8b5f262d4bb9365d888a202bd3b15fa1', made[1]],
    ['/callback', made[2]],
  ]) {
    const page = await app.context().newPage()
    const closed = page.waitForEvent('close').then(() => false)
    // Firefox lets the page close a window that Playwright opened, before Playwright has finished opening it.
    await page.goto(`${site.app}${path}?${parameters}`).catch(() => {})
    const words = page.getByText('You can close this window')
    if (!(await Promise.race([words.waitFor().then(() => true), closed]).catch(() => false))) continue
    // The parameters are not left in the history.
    expect(new URL(page.url()).search).toBe('')
    await page.close()
  }
}

/** The callback page's URL is public: anyone can open it. */
export const callback = [
  row('callback opened by hand, no visit', 'idle', async (stage) => {
    await stage.start()
    await openByHand(stage)
  }),
  row('callback opened by hand during a visit', connected, async (stage) => {
    await stage.start()
    const portal = await openPortal(stage)
    await openByHand(stage)
    expect(stage.outcome()).toBe('idle')
    await connect(stage, portal)
  }),
]
