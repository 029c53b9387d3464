import { expect, type Frame, type Locator, type Page } from '@playwright/test'
import { outcomeOf, type Recorded } from './record.js'
import type { Site } from './site.js'

export const surfaces = ['popup', 'modal', 'inline', 'tab', 'redirect'] as const
export type Surface = (typeof surfaces)[number]

/** Options of the app's page, passed in its URL. */
export interface AppOptions {
  /** Whether the app has a callback page. Default: `true`. */
  callback?: boolean
  coop?: 'same-origin'
  coep?: 'require-corp'
  prefetch?: 'mount'
  /** Milliseconds after the page has loaded at which a script presses the button, without user activation. */
  press?: number
  /** The button is in a menu that its click closes. */
  menu?: 'yes'
  /** A second provider on the page. */
  providers?: 2
  /** A platform API that is removed from the page. */
  without?: 'BroadcastChannel' | 'randomUUID'
  /** The config is created in each render, and the page renders continuously. */
  config?: 'inline'
  translated?: 'yes'
  /** The page's Content-Security-Policy. */
  csp?: string
  /** The fragment of the address. */
  hash?: string
}

/** The app of one cell, with a signed-in user. */
export interface Stage {
  readonly site: Site
  readonly surface: Surface
  /** The id of the signed-in user, in the app and at SnapTrade. */
  readonly person: string
  readonly app: Page
  /** Opens the app. Most cells call it once, at the start. */
  start(options?: AppOptions): Promise<void>
  /** Opens the same app in another tab. */
  startOther(): Promise<Page>
  records(): readonly Recorded[]
  outcome(): string
}

/** The portal on any surface. */
export interface Portal {
  /** The page that shows it: its own window, or the app's tab. */
  readonly page: Page
  readonly frame: () => Frame
  /** Whether the page that showed it is closed. A click may then fail although the page received it. */
  readonly isGone: () => boolean
  button(name: string): Locator
  click(name: string): Promise<void>
  field(label: string): Locator
}

/** Returns whether the portal is in a frame of the app's page. */
export const isFramed = ({ surface }: Pick<Stage, 'surface'>) => surface === 'modal' || surface === 'inline'

/** Returns whether the browser is Firefox, for which Playwright lacks some features. The expected outcomes are the same. */
export const isFirefox = (page: Page) => page.context().browser()?.browserType().name() === 'firefox'

export const connectButton = (page: Page) => page.locator('.snaptrade-button').first()

/** Returns the portal in its own window. */
export const inWindow = (page: Page): Portal => ({
  page,
  frame: () => page.mainFrame(),
  isGone: () => page.isClosed(),
  button: (name) => page.getByRole('button', { name, exact: true }),
  click: (name) => page.getByRole('button', { name, exact: true }).click(),
  field: (label) => page.getByLabel(label),
})

/**
 * Returns the portal in a frame of the app's page. In Firefox, Playwright's clicks in a cross-site frame have no effect,
 * so a script of the page clicks.
 */
const inFrame = (app: Page): Portal => {
  const view = app.frameLocator('.snaptrade-dialog-frame')
  const button = (name: string) => view.getByRole('button', { name, exact: true })
  const find = () => app.frames().find((frame) => frame.parentFrame() && !frame.isDetached())
  return {
    page: app,
    frame: () => find() ?? app.mainFrame(),
    isGone: () => !find(),
    button,
    click: (name) =>
      isFirefox(app)
        ? // Deferred, so that the result arrives before the page is closed.
          button(name).evaluate((element: HTMLElement) => void setTimeout(() => element.click()))
        : button(name).click(),
    field: (label) => view.getByLabel(label),
  }
}

/** Runs an action that opens a window. Returns the window. */
export const opened = async (stage: Stage, act: () => Promise<unknown>): Promise<Page> => {
  const page = stage.app.context().waitForEvent('page')
  await act()
  return page
}

/** Presses the button and returns the portal that it opened, which may not have loaded. */
export const pressConnect = async (
  stage: Stage,
  press: () => Promise<unknown> = () => connectButton(stage.app).click(),
): Promise<Portal> => {
  const { app, surface } = stage
  if (surface === 'popup' || surface === 'tab') return inWindow(await opened(stage, press))
  await press()
  return isFramed(stage) ? inFrame(app) : inWindow(app)
}

/** Presses the button and waits for the portal. */
export const openPortal = async (stage: Stage, press?: () => Promise<unknown>): Promise<Portal> => {
  const portal = await pressConnect(stage, press)
  await portal.button('Robinhood').waitFor()
  return portal
}

/** Waits for the portal in a window that was opened in another way. */
export const portalIn = async (page: Page): Promise<Portal> => {
  const portal = inWindow(page)
  await portal.button('Robinhood').waitFor()
  return portal
}

/** Presses a button that may close its page before Playwright gets the result of the click. */
export const press = async (portal: Portal, name: string): Promise<void> => {
  try {
    await portal.click(name)
  } catch (error) {
    if (!portal.isGone()) throw error
  }
}

/** Logs in at a brokerage that asks for credentials. */
export const logIn = async (portal: Portal, password: string): Promise<void> => {
  await portal.click('Robinhood')
  await portal.field('Username').fill('ada')
  await portal.field('Password').fill(password)
  await press(portal, 'Connect')
}

/** Logs in with a wrong password and waits for the portal's error. */
export const failToLogIn = async (portal: Portal): Promise<void> => {
  await logIn(portal, 'wrong')
  await portal.button('Try again').waitFor()
}

/** Connects at a brokerage whose page severs the opener. From a frame, the brokerage opens its own window. */
export const connectAtOAuth = async (stage: Stage, portal: Portal): Promise<void> => {
  await portal.click('Coinbase')
  if (isFramed(stage)) {
    const page = await opened(stage, () => portal.click('Connect'))
    return press(inWindow(page), 'Connect')
  }
  await portal.page.getByRole('heading', { name: 'Coinbase' }).waitFor()
  await press(portal, 'Connect')
  await press(portal, 'Done')
}

/** Connects. In a redirect, which has no page to send a message to, continues to the callback page. */
export const connect = async (stage: Stage, portal: Portal): Promise<void> => {
  await logIn(portal, 'correct')
  if (stage.surface === 'redirect') await press(portal, 'Done')
}

/**
 * Goes back by a script of the page, because a page from the back-forward cache has no load event for Playwright to wait for.
 * The script is deferred: otherwise its result would be lost with the page.
 */
export const goBack = async (portal: Portal): Promise<void> => {
  await portal.frame().waitForLoadState()
  await portal.frame().evaluate(() => {
    setTimeout(() => history.back(), 50)
  })
}

/**
 * Closes a window after it has loaded. A close during a change of process is lost in the browser, and Playwright waits
 * forever.
 */
export const closeWindow = async (page: Page): Promise<void> => {
  await page.waitForLoadState()
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))
  await page.close()
}

/** Leaves the portal: closes the window, presses the modal's close button, removes the frame from the page, or goes back. */
export const leave = async ({ surface, app }: Stage, portal: Portal): Promise<void> => {
  if (surface === 'modal')
    await app.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).first().click()
  else if (surface === 'inline')
    await app.locator('.snaptrade-portal-inline').evaluate((frame) => frame.remove())
  else if (surface === 'redirect') await goBack(portal)
  else await portal.page.close()
}

/** Leaves by the portal's close button. The modal has its own in its header. */
export const leaveByButton = async (stage: Stage, portal: Portal): Promise<void> =>
  stage.surface === 'modal' ? leave(stage, portal) : press(portal, 'Close')

/** Navigates the portal's window to another URL by a script, because a navigation by Playwright severs the opener. */
export const navigate = async (portal: Portal, url: string): Promise<void> => {
  await portal.frame().evaluate((address) => {
    setTimeout(() => location.assign(address), 50)
  }, url)
  await expect.poll(() => portal.frame().url()).toBe(url)
  await portal.frame().waitForLoadState()
}

/** Waits until the app's page has reported `opened`. */
export const untilOpen = (stage: Stage) =>
  expect
    .poll(() => stage.records().some(({ type }) => type === 'opened'), { message: 'the visit is open' })
    .toBe(true)

/** Waits for an outcome before the end of a cell. */
export const untilOutcome = (stage: Stage, outcome: string) =>
  expect.poll(() => outcomeOf(stage.records())).toBe(outcome)
