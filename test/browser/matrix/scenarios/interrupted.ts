import { expect } from '@playwright/test'
import { type Cell, connected, row, spoken } from '../cell.js'
import { comeBack } from '../focus.js'
import {
  connect,
  connectButton,
  failToLogIn,
  inWindow,
  isFramed,
  leave,
  leaveByButton,
  logIn,
  opened,
  openPortal,
  portalIn,
  press,
  pressConnect,
  type Stage,
  untilOpen,
  untilOutcome,
} from '../stage.js'

/** Unmounts the button with its part of the page. A route can change also while a dialog is open. */
const leaveButton = ({ app }: Stage) =>
  app.getByText('Leave', { exact: true }).evaluate((button: HTMLButtonElement) => button.click())

/** Visits whose page, button or window is closed, unmounted or reloaded. */
export const interrupted = [
  row(
    'page reloaded mid-visit',
    // A frame is removed with its page.
    {
      popup: 'connected by redirect',
      modal: 'exited closed',
      tab: 'connected by redirect',
      redirect: 'connected by redirect',
    },
    async (stage) => {
      await stage.start()
      const portal = await openPortal(stage)
      await untilOpen(stage)
      await stage.app.reload()
      if (isFramed(stage)) return
      await logIn(portal, 'correct')
      await press(portal, 'Done')
    },
  ),
  row('page reloaded mid-visit, connected silently', 'connected by verified', async (stage) => {
    await stage.start()
    const portal = await openPortal(stage)
    await untilOpen(stage)
    stage.site.sandbox.addConnection({ userId: stage.person, broker: 'ROBINHOOD' })
    await stage.app.reload()
    if (!isFramed(stage)) await leave(stage, portal)
  }),
  row('page reloaded after a success', connected, async (stage) => {
    await stage.start()
    await connect(stage, await openPortal(stage))
    await untilOutcome(stage, connected[stage.surface])
    await stage.app.reload()
    await connectButton(stage.app).waitFor()
  }),
  row('page reloaded after an error', 'failed portal_1066', async (stage) => {
    await stage.start()
    const portal = await openPortal(stage)
    await failToLogIn(portal)
    await leaveByButton(stage, portal)
    await untilOutcome(stage, 'failed portal_1066')
    await stage.app.reload()
    await connectButton(stage.app).waitFor()
    // As long as a check of the connections takes.
    await stage.app.waitForTimeout(7000)
  }),
  row(
    'button unmounted mid-visit',
    connected,
    async (stage) => {
      const { surface, app, site } = stage
      if (surface === 'redirect') site.sandbox.fail('loginSnapTradeUser', { delay: 1500 })
      await stage.start()
      if (surface === 'redirect') await pressConnect(stage)
      const portal = surface === 'redirect' ? undefined : await openPortal(stage)
      await leaveButton(stage)
      await expect(app.getByText('Another page of the app')).toBeVisible()
      await connect(stage, portal ?? (await portalIn(app)))
    },
    // The user left the page, and it is loaded again without the button.
    ['redirect'],
  ),
  row('two tabs of the app', connected, async (stage) => {
    await stage.start()
    const other = await stage.startOther()
    await stage.app.bringToFront()
    await connect(stage, await openPortal(stage))
    await untilOutcome(stage, connected[stage.surface])
    await expect(connectButton(other)).toHaveAttribute('data-status', 'idle')
    expect(stage.site.records(stage.person, '2')).toEqual([])
  }),
  row(
    'success after an exit',
    spoken('exited closed, then connected by redirect', 'exited closed, then connected by redirect'),
    async (stage) => {
      await stage.start()
      const { app, surface } = stage
      const portal = await openPortal(stage)
      if (surface === 'redirect') {
        const address = app.url()
        await leave(stage, portal)
        await untilOutcome(stage, 'exited closed')
        await app.goto(address)
        return connect(stage, portal)
      }
      // The brokerage's page makes its window look closed, and the user returns to the app meanwhile.
      await portal.click('Coinbase')
      await portal.page.getByRole('heading', { name: 'Coinbase' }).waitFor()
      await comeBack(app)
      await untilOutcome(stage, 'exited closed')
      // The connections are also checked. Only the callback page may report here.
      stage.site.isBackendUp = false
      await press(portal, 'Connect')
      await press(portal, 'Done')
    },
  ),
]
// At such a brokerage, the portal in a frame opens a window of its own, which stays open after the frame is removed.
const afterExit = interrupted.at(-1)
if (afterExit) {
  const cell: Cell = {
    expected: 'exited closed, then connected by verified',
    async run(stage) {
      await stage.start()
      const portal = await openPortal(stage)
      await portal.click('Coinbase')
      const page = await opened(stage, () => portal.click('Connect'))
      await page.getByRole('heading', { name: 'Coinbase' }).waitFor()
      await comeBack(stage.app)
      await leave(stage, portal)
      await untilOutcome(stage, 'exited closed')
      await press(inWindow(page), 'Connect')
    },
  }
  Object.assign(afterExit.cells, { modal: cell, inline: cell })
}
