import { expect } from '@playwright/test'
import { connected, row } from '../cell.js'
import { comeBack } from '../focus.js'
import {
  connect,
  isFirefox,
  isFramed,
  leave,
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

/** The page that says that the link is requested: the opened window, or else the app's page. */
const progressIn = ({ surface, app }: Stage, page: typeof app) => {
  if (surface === 'modal') return app.getByRole('dialog').getByText('Opening secure sign-in…')
  if (surface === 'inline')
    return app.locator('.snaptrade-portal-inline').getByText('Opening secure sign-in…')
  if (surface === 'redirect') return app.getByRole('status').getByText('Opening secure sign-in…')
  return page.getByRole('progressbar')
}

const loseBackend = async (stage: Stage) => {
  await stage.start()
  const portal = await openPortal(stage)
  stage.site.isBackendUp = false
  await leave(stage, portal)
}

/**
 * While the page navigates to a portal that does not respond, the user still sees it, but Chromium queues Playwright's
 * commands until the navigation ends. So they are sent before.
 */
const cancelWhileLeaving = async (stage: Stage) => {
  stage.site.sandbox.fail('loginSnapTradeUser', { delay: 1500 })
  await pressConnect(stage)
  await stage.app.evaluate(() => {
    const look = setInterval(() => {
      const cancel = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Cancel')
      if (!cancel) return
      clearInterval(look)
      setTimeout(() => cancel.click(), 500)
    }, 50)
  })
}

/** Browsers, portals and backends that fail. */
export const trouble = [
  row(
    'popup blocked',
    {
      popup: 'blocked, then connected by message',
      modal: 'connected by message',
      tab: 'blocked, then connected by message',
      redirect: 'connected by redirect',
    },
    async (stage) => {
      // In Firefox, Playwright's queries of a new page count as user activation, for 5 s.
      await stage.start({ press: isFirefox(stage.app) ? 7000 : 0 })
      await expect.poll(() => stage.records().some(({ type }) => /opened|blocked/.test(type))).toBe(true)
      const { surface, app } = stage
      // A frame and a redirect open no window, so they need no user activation.
      if (isFramed(stage) || surface === 'redirect') {
        return connect(stage, await openPortal(stage, async () => {}))
      }
      const link = app.getByRole('link', { name: 'Open secure sign-in' })
      await connect(stage, await portalIn(await opened(stage, () => link.click())))
    },
  ),
  row(
    'portal never loads',
    {
      popup: 'failed portal_unreachable',
      modal: 'connected by message',
      tab: 'failed portal_unreachable',
      redirect: 'failed portal_unreachable',
    },
    async (stage) => {
      const { site, surface, app } = stage
      site.portal = 'hangs'
      await stage.start()
      const portal = await pressConnect(stage)
      if (surface === 'popup' || surface === 'tab') {
        await untilOutcome(stage, 'failed portal_unreachable')
        return expect.poll(() => portal.page.isClosed()).toBe(true)
      }
      if (surface === 'redirect') return
      // For a frame that does not load, the app's page offers a window. By then the portal responds.
      const button = app.getByRole('button', { name: 'Open in a new window' })
      await button.waitFor()
      site.portal = undefined
      await logIn(await portalIn(await opened(stage, () => button.click())), 'correct')
    },
  ),
  row(
    'portal never loads, and the person leaves',
    {
      popup: 'exited closed',
      modal: 'exited closed',
      tab: 'exited closed',
      redirect: 'exited cancelled',
    },
    async (stage) => {
      const { site, surface } = stage
      site.portal = 'hangs'
      await stage.start()
      if (surface === 'redirect') return cancelWhileLeaving(stage)
      const portal = await pressConnect(stage)
      await untilOpen(stage)
      await leave(stage, portal)
    },
  ),
  row('portal answers 500', 'exited closed', async (stage) => {
    stage.site.sandbox.fail('portal', { status: 500 })
    await stage.start()
    const portal = await pressConnect(stage)
    await untilOpen(stage)
    await expect.poll(() => portal.frame().url()).toContain(stage.site.sandbox.portal)
    await leave(stage, portal)
  }),
  row(
    'link expired',
    // Without an opener, the portal's own page shows the error and redirects back.
    { ...connected, redirect: 'failed portal_1006' },
    async (stage) => {
      await stage.start({ prefetch: 'mount' })
      stage.site.sandbox.advance(6 * 60_000)
      const portal = await pressConnect(stage)
      if (stage.surface === 'redirect') return press(portal, 'Close')
      await connect(stage, portal)
      expect(stage.records().some(({ type }) => type === 'link_renewed')).toBe(true)
    },
  ),
  row('login call takes 20 s', connected, async (stage) => {
    stage.site.sandbox.fail('loginSnapTradeUser', { delay: 20_000 })
    await stage.start()
    const portal = await pressConnect(stage)
    await expect(progressIn(stage, portal.page)).toBeVisible()
    // Longer than the user activation of a click lasts.
    await portal.button('Robinhood').waitFor()
    await connect(stage, portal)
  }),
  row('the connections before take 15 s to be read', connected, async (stage) => {
    await stage.app.route('**/api/snaptrade/authorizations', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 15_000))
      await route.continue().catch(() => {}) // its page may be gone
    })
    await stage.start()
    await connect(stage, await openPortal(stage))
  }),
  row('login call fails', 'failed server_error', async (stage) => {
    stage.site.sandbox.fail('loginSnapTradeUser', { status: 500 })
    await stage.start()
    const portal = await pressConnect(stage)
    await untilOutcome(stage, 'failed server_error')
    // Nothing is left open, and the reason is shown.
    if (portal.page !== stage.app) await expect.poll(() => portal.page.isClosed()).toBe(true)
    await expect(stage.app.getByRole('dialog')).toHaveCount(0)
    await expect(stage.app.getByRole('alert')).toContainText('Something went wrong on our side')
  }),
  row('backend gone during verification', 'failed verification_failed', loseBackend),
  row(
    'backend gone during verification, and back with a connection',
    'failed verification_failed, then connected by verified',
    async (stage) => {
      await loseBackend(stage)
      await untilOutcome(stage, 'failed verification_failed')
      stage.site.sandbox.addConnection({ userId: stage.person, broker: 'ROBINHOOD' })
      stage.site.isBackendUp = true
      await comeBack(stage.app)
    },
  ),
  row('window closed, connected silently', 'connected by verified', async (stage) => {
    await stage.start()
    const portal = await openPortal(stage)
    stage.site.sandbox.addConnection({ userId: stage.person, broker: 'ROBINHOOD' })
    await leave(stage, portal)
  }),
]
