import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright'
import { createSandbox } from 'react-snaptrade-connect/sandbox'
import { createRouteHandler, toNodeListener } from 'react-snaptrade-connect/server'
import { withPage } from './page.js'
import { type Measure, median } from './row.js'

const ROUNDS = 10
const MOST = 1.1
const now = () => performance.timeOrigin + performance.now()

/** A sandbox whose portal notes when a window's first request arrives. */
const startSandbox = async () => {
  const arrivals: number[] = []
  let listener: ReturnType<typeof toNodeListener> | undefined
  const server = createServer((request, response) => {
    if (request.url?.includes('redeemToken')) arrivals.push(now())
    listener?.(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const sandbox = createSandbox({ url, accountsDelay: 0 })
  listener = toNodeListener(sandbox.fetch)
  return { sandbox, arrivals, close: () => server.close() }
}

interface Waits {
  clicked: number
  reported: number
  listed: number
  timeOrigin: number
  /** From its request to its response: the link, and the list after the report. */
  link: number
  list: number
}

const readWaits = (page: Page): Promise<Waits> =>
  page.evaluate(() => {
    const { times } = window as unknown as { times: Pick<Waits, 'clicked' | 'reported' | 'listed'> }
    const calls = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const link = calls.find(({ name }) => name.endsWith('/snapTrade/login'))
    const list = calls.filter(({ name }) => name.endsWith('/authorizations')).at(-1)
    return {
      ...times,
      timeOrigin: performance.timeOrigin,
      // A link that was fetched before the click costs no time after it.
      link: link ? Math.max(0, link.responseEnd - Math.max(link.startTime, times.clicked)) : 0,
      list: list ? list.responseEnd - list.startTime : 0,
    }
  })

/** From the click to the list, against what has to be waited for: the link, the portal until it reports, and the list. */
export const firstConnection: Measure = async () => {
  const { sandbox, arrivals, close } = await startSandbox()
  let round = 0
  const handler = createRouteHandler({
    clientId: sandbox.clientId,
    consumerKey: sandbox.consumerKey,
    baseUrl: sandbox.api,
    getUser: () => ({ id: `person-${round}` }),
  })
  const listener = toNodeListener(handler)
  const totals: number[] = []
  const waits: number[] = []
  await withPage(
    'firstConnection',
    async (page, url) => {
      for (; round < ROUNDS; round += 1) {
        await page.goto(`${url}?portal=${sandbox.portal}`)
        await page.getByText('None').waitFor()
        const opened = page.waitForEvent('popup')
        await page.getByRole('button', { name: 'Connect', exact: true }).click()
        const portal = await opened
        await portal.getByRole('button', { name: 'Sandbox', exact: true }).click()
        // The window closes in the click.
        await portal
          .getByRole('button', { name: 'Connect', exact: true })
          .click()
          .catch(() => {})
        await page.locator('.snaptrade-connections-list > li').waitFor()
        const { clicked, reported, listed, timeOrigin, link, list } = await readWaits(page)
        const inPortal = timeOrigin + reported - (arrivals.at(-1) ?? Number.NaN)
        totals.push(listed - clicked)
        waits.push(link + inPortal + list)
      }
    },
    (server) => {
      server.middlewares.use((request, response, next) =>
        request.url?.startsWith('/api/snaptrade') ? listener(request, response) : next(),
      )
    },
  )
  close()
  const ratio = median(totals.map((total, index) => total / (waits[index] ?? Number.NaN)))
  return [
    {
      what: 'a first connection, from click to list',
      ours: `${median(totals).toFixed(0)} ms`,
      peer: `the sum of its waits: ${median(waits).toFixed(0)} ms`,
      ratio: ratio.toFixed(2),
      target: `≤ ${MOST.toFixed(2)}`,
      isMet: ratio <= MOST,
    },
  ]
}
