import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { build } from 'esbuild'

const attempt = 'sta_8b5f262d4bb9465d888a202bd3b15fa1'

/** The static page is built from the same code. The test uses the source. */
const staticPage = async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { completeConnection } from './src/portal/completeConnection.ts'
        document.title = completeConnection().status`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'iife',
    write: false,
  })
  return `<!doctype html><title>…</title><script>${outputFiles[0]?.text}</script>`
}

test('the callback page tells the page that waits, and closes itself', async ({ page }) => {
  const callback = await staticPage()
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(request.url?.startsWith('/back') ? callback : '<!doctype html><button>open</button>')
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  await page.goto(url)
  await page.evaluate(
    ([name, back]) => {
      const heard: string[] = []
      Object.assign(window, { heard })
      new BroadcastChannel(name as string).onmessage = ({ data }) =>
        heard.push(`channel ${data.returned.status}`)
      addEventListener('message', ({ data }) => heard.push(`opener ${data.returned.connectionId}`))
      addEventListener('storage', ({ newValue }) => newValue && heard.push('storage'))
      document.querySelector('button')?.addEventListener('click', () => open(back as string, '', 'popup'))
    },
    [
      `snaptrade-connect:${attempt}`,
      `${url}/back?snaptrade_attempt=${attempt}&status=SUCCESS&connection_id=c1`,
    ],
  )
  const opened = page.context().waitForEvent('page')
  await page.getByRole('button').click()
  const popup = await opened
  await expect.poll(() => popup.isClosed()).toBe(true)
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.sort())
  await expect.poll(heard).toEqual(['channel SUCCESS', 'opener c1', 'storage'])

  // A window that the user opened cannot close itself. It stays open, with a clean URL.
  await page.goto(`${url}/back?status=SUCCESS&connection_id=made-up`)
  await expect(page).toHaveTitle('connected')
  await expect(page).toHaveURL(`${url}/back`)
  server.close()
})
