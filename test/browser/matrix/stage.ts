import { expect, type Frame, type Locator, type Page } from '@playwright/test'
import { outcomeOf, type Recorded } from './record.js'
import type { Site } from './site.js'

export const surfaces = ['popup', 'modal', 'tab', 'redirect'] as const
export type Surface = (typeof surfaces)[number]

/** What the app's address asks for. */
export interface AppOptions {
  /** A page to come back to. Yes, unless `false`. */
  callback?: boolean
  coop?: 'same-origin'
  coep?: 'require-corp'
  prefetch?: 'mount'
  /** The button is pressed by script, so many milliseconds after the page is there and before anybody touches it. */
  press?: number
  /** The button is in a menu that its click closes. */
  menu?: 'yes'
  /** Another provider beside the first one. */
  providers?: 2
  /** What the browser lacks. */
  without?: 'BroadcastChannel' | 'randomUUID'
  /** The config is made at each render, and the page renders all the time. */
  config?: 'inline'
  translated?: 'yes'
  /** The page's Content-Security-Policy. */
  csp?: string
  /** The fragment of the address. */
  hash?: string
}

/** One cell's app, with a person in front of it. */
export interface Stage {
  readonly site: Site
  readonly surface: Surface
  /** Who is signed in, in the app and at SnapTrade. */
  readonly person: string
  readonly app: Page
  /** Opens the app: once in most cells, before anything else. */
  start(options?: AppOptions): Promise<void>
  /** Another tab of the same app. */
  startOther(): Promise<Page>
  records(): readonly Recorded[]
  outcome(): string
}

/** The portal, wherever it is shown. */
export interface Portal {
  /** The page that shows it: a window of its own, or the app's tab. */
  readonly page: Page
  readonly frame: () => Frame
  /** Whether the page that showed it is closed. A click on it may then fail although it was received. */
  readonly isGone: () => boolean
  button(name: string): Locator
  click(name: string): Promise<void>
  field(label: string): Locator
}

/** Whether this is Firefox. Playwright's abilities differ there, the expected outcomes do not. */
export const isFirefox = (page: Page) => page.context().browser()?.browserType().name() === 'firefox'

export const connectButton = (page: Page) => page.locator('.snaptrade-button').first()

/** A page that is a window of its own. */
export const inWindow = (page: Page): Portal => ({
  page,
  frame: () => page.mainFrame(),
  isGone: () => page.isClosed(),
  button: (name) => page.getByRole('button', { name, exact: true }),
  click: (name) => page.getByRole('button', { name, exact: true }).click(),
  field: (label) => page.getByLabel(label),
})

/** In the frame of another site the test tool's clicks get lost in Firefox: there the page's script clicks. */
const inModal = (app: Page): Portal => {
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
        ? // A moment later, so that the answer comes before the page goes.
          button(name).evaluate((element: HTMLElement) => void setTimeout(() => element.click()))
        : button(name).click(),
    field: (label) => view.getByLabel(label),
  }
}

/** Runs what opens a window, and gives the window. */
export const opened = async (stage: Stage, act: () => Promise<unknown>): Promise<Page> => {
  const page = stage.app.context().waitForEvent('page')
  await act()
  return page
}

/** Presses the button and gives what it opened, whether the portal answers in it or not. */
export const pressConnect = async (
  stage: Stage,
  press: () => Promise<unknown> = () => connectButton(stage.app).click(),
): Promise<Portal> => {
  const { app, surface } = stage
  if (surface === 'popup' || surface === 'tab') return inWindow(await opened(stage, press))
  await press()
  return surface === 'modal' ? inModal(app) : inWindow(app)
}

/** Presses the button and waits for the portal. */
export const openPortal = async (stage: Stage, press?: () => Promise<unknown>): Promise<Portal> => {
  const portal = await pressConnect(stage, press)
  await portal.button('Robinhood').waitFor()
  return portal
}

/** The portal in a window that something else opened. */
export const portalIn = async (page: Page): Promise<Portal> => {
  const portal = inWindow(page)
  await portal.button('Robinhood').waitFor()
  return portal
}

/** Presses a button that may take away its own page before the test tool has heard of the click. */
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

/** Logs in with a password that the brokerage refuses, and waits until the portal says so. */
export const logInInVain = async (portal: Portal): Promise<void> => {
  await logIn(portal, 'wrong')
  await portal.button('Try again').waitFor()
}

/** Connects at a brokerage whose own page cuts the window off; from a modal it has a window of its own. */
export const connectAtOAuth = async (stage: Stage, portal: Portal): Promise<void> => {
  await portal.click('Coinbase')
  if (stage.surface === 'modal') {
    const page = await opened(stage, () => portal.click('Connect'))
    return press(inWindow(page), 'Connect')
  }
  await portal.page.getByRole('heading', { name: 'Coinbase' }).waitFor()
  await press(portal, 'Connect')
  await press(portal, 'Done')
}

/** Connects, and where the page that opened the portal cannot hear it goes on to the callback page. */
export const connect = async (stage: Stage, portal: Portal): Promise<void> => {
  await logIn(portal, 'correct')
  if (stage.surface === 'redirect') await press(portal, 'Done')
}

/**
 * Back, by the page's own script: a page out of the back-forward cache loads nothing that the test tool could wait for.
 * After the script has answered, or the answer is lost with its page.
 */
export const goBack = async (portal: Portal): Promise<void> => {
  await portal.frame().waitForLoadState()
  await portal.frame().evaluate(() => {
    setTimeout(() => history.back(), 50)
  })
}

/**
 * Closes a window as people do: when they have seen what it shows. In the middle of a change of process the browser loses
 * the wish to close, and the test tool waits for ever.
 */
export const closeWindow = async (page: Page): Promise<void> => {
  await page.waitForLoadState()
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))
  await page.close()
}

/** Leaves the portal as people do: a window is closed, the modal by its button, a page by Back. */
export const leave = async ({ surface, app }: Stage, portal: Portal): Promise<void> => {
  if (surface === 'modal')
    await app.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).first().click()
  else if (surface === 'redirect') await goBack(portal)
  else await portal.page.close()
}

/** Leaves by the portal's own button, where it has one: a dialog has it in its bar. */
export const leaveByButton = async (stage: Stage, portal: Portal): Promise<void> =>
  stage.surface === 'modal' ? leave(stage, portal) : press(portal, 'Close')

/** Sends what shows the portal elsewhere. By its own script: a navigation of the tool's cuts the opener off. */
export const navigate = async (portal: Portal, url: string): Promise<void> => {
  await portal.frame().evaluate((address) => {
    setTimeout(() => location.assign(address), 50)
  }, url)
  await expect.poll(() => portal.frame().url()).toBe(url)
  await portal.frame().waitForLoadState()
}

/** Waits until the visit has been opened, as the app's page knows it. */
export const untilOpen = (stage: Stage) =>
  expect
    .poll(() => stage.records().some(({ type }) => type === 'opened'), { message: 'the visit is open' })
    .toBe(true)

/** Waits for an outcome in the middle of a cell. */
export const untilOutcome = (stage: Stage, outcome: string) =>
  expect.poll(() => outcomeOf(stage.records())).toBe(outcome)
