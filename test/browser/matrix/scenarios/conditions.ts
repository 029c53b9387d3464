import { expect } from '@playwright/test'
import { connected, row } from '../cell.js'
import {
  connect,
  connectButton,
  failToLogIn,
  leave,
  leaveByButton,
  opened,
  openPortal,
  type Stage,
  untilOpen,
  untilOutcome,
} from '../stage.js'

const isLeft = 'the page itself is left for the portal'

/** A dialog covers the page's buttons, so a script presses them. */
const pressInPage = ({ app }: Stage, name: string) =>
  app.getByText(name, { exact: true }).evaluate((button: HTMLButtonElement) => button.click())

const connects = (options: Parameters<Stage['start']>[0]) => async (stage: Stage) => {
  await stage.start(options)
  await connect(stage, await openPortal(stage))
}

/** Pages, buttons and platforms with which an earlier version lost an outcome or leaked a resource. */
export const conditions = [
  row('pressed again while the backend is asked', { ...connected, redirect: isLeft }, async (stage) => {
    await stage.start()
    const portal = await openPortal(stage)
    await stage.app.route('**/api/snaptrade/authorizations', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 5000))
      await route.continue().catch(() => {}) // its page may be gone
    })
    await leave(stage, portal)
    await expect(connectButton(stage.app)).toHaveAttribute('data-status', 'verifying')
    await connect(stage, await openPortal(stage))
  }),
  row('button unmounted by its own click', connected, connects({ menu: 'yes' })),
  row('button with another key', { ...connected, redirect: isLeft }, async (stage) => {
    await stage.start()
    const portal = await openPortal(stage)
    await untilOpen(stage)
    await pressInPage(stage, 'Another key')
    await expect(connectButton(stage.app)).toHaveAttribute('data-status', 'open')
    await connect(stage, portal)
    await expect(connectButton(stage.app)).toHaveAttribute('data-status', 'connected')
  }),
  row('signed out after an error', 'failed portal_1066', async (stage) => {
    await stage.start()
    const portal = await openPortal(stage)
    await failToLogIn(portal)
    if (stage.surface === 'redirect') await leaveByButton(stage, portal)
    await untilOutcome(stage, 'failed portal_1066')
    await pressInPage(stage, 'Sign out')
    await expect(stage.app.getByRole('dialog')).toHaveCount(0)
    await expect(stage.app.locator('html')).not.toHaveCSS('overflow', 'hidden')
    await expect.poll(() => stage.app.context().pages().length).toBe(1)
  }),
  row(
    'two providers',
    { ...connected, redirect: 'on the way back, either provider of the person may continue the visit' },
    connects({ providers: 2 }),
  ),
  row('tab with a copy of what is kept', { ...connected, redirect: isLeft }, async (stage) => {
    await stage.start()
    const portal = await openPortal(stage)
    await untilOpen(stage)
    // A tab that the app opens gets a copy of its sessionStorage. A dialog covers the button.
    const copy = await opened(stage, () =>
      stage.surface === 'modal'
        ? pressInPage(stage, 'Open a copy')
        : stage.app.getByText('Open a copy', { exact: true }).click(),
    )
    await connectButton(copy).waitFor()
    await connect(stage, portal)
    await untilOutcome(stage, connected[stage.surface])
    await expect(connectButton(copy)).toHaveAttribute('data-status', 'idle')
    expect(stage.site.records(stage.person, '2')).toEqual([])
  }),
  row('BroadcastChannel throws', connected, connects({ without: 'BroadcastChannel' })),
  row('no randomUUID, as on a LAN address', connected, connects({ without: 'randomUUID' })),
  row('config made in render', connected, connects({ config: 'inline' })),
  row('hash routes', connected, async (stage) => {
    await stage.start({ hash: '#/accounts?tab=2&status=open' })
    await connect(stage, await openPortal(stage))
    await untilOutcome(stage, connected[stage.surface])
    expect(new URL(stage.app.url()).hash).toBe('#/accounts?tab=2&status=open')
  }),
  row('page translated by the browser', connected, connects({ translated: 'yes' })),
  row(
    'frame refused by the page’s policy',
    {
      popup: 'no frame',
      modal: 'failed frame_blocked, then connected by message',
      tab: 'no frame',
      redirect: 'no frame',
    },
    async (stage) => {
      await stage.start({ csp: "frame-src 'none'" })
      await connectButton(stage.app).click()
      await untilOutcome(stage, 'failed frame_blocked')
      await expect(stage.app.getByRole('dialog')).toHaveCount(0)
      const page = await opened(stage, () =>
        stage.app.getByRole('button', { name: 'Open secure sign-in' }).click(),
      )
      await page.getByRole('button', { name: 'Robinhood' }).click()
      await page.getByLabel('Username').fill('ada')
      await page.getByLabel('Password').fill('correct')
      await page
        .getByRole('button', { name: 'Connect', exact: true })
        .click()
        .catch(() => {}) // its window closes
    },
  ),
]
