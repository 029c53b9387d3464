import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { build } from 'esbuild'

const VISITS = 1000
/** A redirect unloads the page with all its resources. */
const displays = ['popup', 'tab', 'modal', 'inline']

/** Counts resources. Runs before the first line of the kit. */
const counting = `
  window.held = { listeners: 0, timers: 0, channels: 0 }
  const { addEventListener, removeEventListener, setTimeout, clearTimeout, BroadcastChannel } = window
  window.addEventListener = function (...args) { held.listeners += 1; return addEventListener.apply(this, args) }
  window.removeEventListener = function (...args) { held.listeners -= 1; return removeEventListener.apply(this, args) }
  const timers = new Set()
  window.setTimeout = (run, delay) => {
    const timer = setTimeout(() => { timers.delete(timer); held.timers = timers.size; run() }, delay)
    timers.add(timer)
    held.timers = timers.size
    return timer
  }
  window.clearTimeout = (timer) => { clearTimeout(timer); timers.delete(timer); held.timers = timers.size }
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name) { super(name); held.channels += 1 }
    close() { super.close(); held.channels -= 1 }
  }
`

const kit = async (portal: string) => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { createConfig } from './src/core/config.ts'
        import { createVisits } from './src/portal/visits.ts'
        const request = async (operation) =>
          operation === 'loginSnapTradeUser' ? { redirectURI: '${portal}/portal', sessionId: 's' } : []
        const config = createConfig({
          transport: { name: 'here', request },
          portal: { origins: ['${portal}'], callbackUrl: '/connected' },
        })
        const visits = createVisits(() => config, 'ada')
        window.visit = async (display) => {
          const container = document.body.appendChild(document.createElement('div'))
          const owner = { options: () => '{}', onState() {}, onVisit() {}, onEvent() {} }
          const { status } = await visits.begin({ loginOptions: {}, display, container, owner }).outcome
          container.remove()
          if (status !== 'connected') throw new Error(status)
        }
      `,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'iife',
    write: false,
  })
  return `<!doctype html><title>app</title><script>${counting}</script><script>${outputFiles[0]?.text}</script>`
}

const portalPage = `<!doctype html><script>
  (opener ?? parent).postMessage({ status: 'SUCCESS', authorizationId: '8b5f262d-4bb9-365d-888a-202bd3b15fa1' }, '*')
</script>`

const serve = async (html: string) => {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html))
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}` }
}

test(`after ${VISITS} visits in all surfaces no listener, timer, channel, window, dialog or frame is left, and the heap has not grown`, async ({
  page,
}) => {
  test.setTimeout(1_200_000)
  // Two origins of one site, so that the browser does not start a process for each visit.
  const portal = await serve(portalPage)
  const app = await serve(await kit(portal.url))
  await page.goto(app.url)
  const browser = await page.context().newCDPSession(page)
  const heap = async () => {
    await browser.send('HeapProfiler.collectGarbage')
    const { usedSize } = await browser.send('Runtime.getHeapUsage')
    return usedSize
  }
  // Each `evaluate` of Playwright counts as user activation, like a click.
  const visit = (turn: number) =>
    page.evaluate(
      (display) => (window as unknown as { visit(display: string): Promise<void> }).visit(display),
      displays[turn % displays.length] ?? '',
    )
  const held = () =>
    page.evaluate(() => ({
      ...(window as unknown as { held: object }).held,
      elements: document.querySelectorAll('dialog, iframe').length,
      overflow: document.documentElement.style.overflow,
    }))

  for (let turn = 0; turn < 50; turn += 1) await visit(turn)
  const before = await heap()
  for (let turn = 50; turn < VISITS; turn += 1) await visit(turn)
  await expect.poll(held).toEqual({ listeners: 0, timers: 0, channels: 0, elements: 0, overflow: '' })
  await expect.poll(() => page.context().pages().length).toBe(1)
  const grown = (await heap()) - before
  console.log(`heap after ${VISITS} visits: ${(grown / 1024).toFixed(0)} kB more than after 50`)
  expect(grown).toBeLessThan(1024 * 1024)
  portal.server.close()
  app.server.close()
})
