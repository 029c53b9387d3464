import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'

/** The other tests need a browser that blocks popups and partitions storage. */
const serve = async (html: string) => {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html))
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return { port: (server.address() as AddressInfo).port, close: () => server.close() }
}

test('popups without a gesture are blocked here, as in people’s browsers', async ({ page }) => {
  const site = await serve('<script>window.handle = window.open("about:blank")</script>')
  await page.goto(`http://localhost:${site.port}/`)
  expect(await page.evaluate(() => (window as unknown as { handle: unknown }).handle)).toBeNull()
  site.close()
})

test('storage is partitioned here, as in people’s browsers', async ({ page }) => {
  const frame = await serve(`<script>
    const seen = localStorage.getItem('mark')
    localStorage.setItem('mark', 'set')
    document.title = seen ?? 'nothing'
    parent.postMessage(seen ?? 'nothing', '*')
  </script>`)
  const site =
    await serve(`<script>addEventListener('message', (event) => { document.title = 'frame saw ' + event.data })</script>
    <iframe src="http://127.0.0.1:${frame.port}/"></iframe>`)
  await page.goto(`http://127.0.0.1:${frame.port}/`)
  await expect(page).toHaveTitle('nothing')
  await page.goto(`http://127.0.0.1:${frame.port}/`)
  await expect(page).toHaveTitle('set')
  await page.goto(`http://localhost:${site.port}/`)
  await expect(page).toHaveTitle('frame saw nothing')
  frame.close()
  site.close()
})
