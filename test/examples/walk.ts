import { type Browser, expect, type Page } from '@playwright/test'

/** Milliseconds after which a step fails. On a busy machine a framework takes long to compile a page. */
const TIMEOUT = 120_000

/** Opens the portal with the page's button. */
export const openPortal = async (page: Page) => {
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Connect a brokerage' }).click(),
  ])
  return opened
}

/** Clicks a button that may close its own window before Playwright registers the click. */
const press = async (portal: Page, name: string) => {
  try {
    await portal.getByRole('button', { name, exact: true }).click()
  } catch (error) {
    if (!portal.isClosed()) throw error
  }
}

/** Waits until a brokerage is in the list of connections. */
export const expectConnected = async (page: Page, brokerage: string) => {
  await expect(page.getByRole('heading', { name: brokerage, exact: true })).toBeVisible({ timeout: TIMEOUT })
}

/** Signs in at a brokerage whose form is in the portal. */
export const connectInPortal = async (page: Page, brokerage: string) => {
  const portal = await openPortal(page)
  await portal.getByRole('button', { name: brokerage, exact: true }).click()
  await portal.getByLabel('Username').fill('ada')
  await portal.getByLabel('Password').fill('any')
  await press(portal, 'Connect')
  await expectConnected(page, brokerage)
  await expect.poll(() => portal.isClosed(), { timeout: TIMEOUT }).toBe(true)
}

/**
 * Signs in at a brokerage whose own page cuts the connection to the window, so that only the callback page reports
 * the outcome.
 */
const connectOnOwnPage = async (page: Page, brokerage: string) => {
  const portal = await openPortal(page)
  await portal.getByRole('button', { name: brokerage, exact: true }).click()
  await press(portal, 'Connect')
  await press(portal, 'Done')
  await expectConnected(page, brokerage)
}

/** Opens the app in a new browser context, and collects the errors of its console. */
export const openApp = async (browser: Browser, url: string) => {
  await warmUp(browser, url)
  const context = await browser.newContext()
  context.setDefaultTimeout(TIMEOUT)
  const problems: string[] = []
  context.on('weberror', (error) => problems.push(String(error.error())))
  context.on('console', (message) => {
    const { url: source } = message.location()
    // The examples have no icon.
    if (message.type() !== 'error' || source.endsWith('/favicon.ico')) return
    problems.push(`${message.text()} (${source})`)
  })
  const page = await context.newPage()
  // A page that was rendered on a server does not respond to clicks before its scripts have run.
  await page.goto(url, { waitUntil: 'networkidle' })
  return { page, problems, close: () => context.close() }
}

/** Lets a development server compile the page. Vite may reload the page meanwhile, which would end a visit. */
const warmUp = async (browser: Browser, url: string) => {
  const page = await browser.newPage()
  await page.goto(url, { waitUntil: 'networkidle', timeout: TIMEOUT })
  await page.close()
}

/** Options of a test run: its connections and what it checks. */
interface WalkOptions {
  isPrefetched?: boolean | undefined
  isRestart?: boolean | undefined
}

/**
 * Connects two brokerages: one in the portal, and one on the brokerage's own page. After a restart, checks that the
 * previous connections exist, and connects two others. Then checks the response of the app's server. Throws at the
 * first difference, and for any error in the page's console.
 */
export const walk = async (
  browser: Browser,
  url: string,
  { isPrefetched = false, isRestart = false }: WalkOptions,
): Promise<void> => {
  const { page, problems, close } = await openApp(browser, url)
  const earlier = isRestart ? ['Robinhood', 'Coinbase'] : []
  const [inPortal, onOwnPage] = isRestart ? ['Kraken', 'Alpaca'] : ['Robinhood', 'Coinbase']
  try {
    for (const brokerage of earlier) await expectConnected(page, brokerage)
    await connectInPortal(page, inPortal)
    await connectOnOwnPage(page, onOwnPage)

    const html = await (await fetch(url)).text()
    expect(html.includes(inPortal), 'the connections are in the page as the server sends it').toBe(
      isPrefetched,
    )
    await page.reload()
    for (const brokerage of [...earlier, inPortal, onOwnPage]) await expectConnected(page, brokerage)
    expect(problems, 'errors in the console').toEqual([])
  } catch (error) {
    throw new Error([error, ...problems].join('\n'))
  } finally {
    await close()
  }
}
