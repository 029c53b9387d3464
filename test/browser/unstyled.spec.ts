import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import { build } from 'esbuild'

/** A page with one component and no CSS of the app, built as an app does. */
const pageOf = async (element: string) => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { createElement } from 'react'
        import { createRoot } from 'react-dom/client'
        import * as kit from './src/index.ts'
        const pad = (index) => String(index).padStart(6, '0')
        const brokerage = (_, index) => ({
          id: 'id-' + index, slug: 'BROKER-' + pad(index), name: 'Broker', display_name: 'Broker ' + pad(index), enabled: true,
        })
        const responses = {
          listSnapTradeUsers: Array.from({ length: 100_000 }, (_, index) => 'user-' + pad(index)),
          getPartnerInfo: { allowed_brokerages: Array.from({ length: 5_000 }, brokerage) },
        }
        const config = kit.createConfig({ transport: kit.custom({ request: async (operation) => responses[operation] }) })
        createRoot(document.body).render(
          createElement(kit.SnapTradeProvider, { config, userId: 'ada' }, createElement(kit.${element})),
        )
      `,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  })
  return `<!doctype html><title>app</title><body><script>${outputFiles[0]?.text.replaceAll('</script', '<\\/script')}</script>`
}

const serve = async (page: Page, element: string) => {
  const html = await pageOf(element)
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  return server
}

const elements = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length)

for (const [element, role, first, last, limit] of [
  ['SnapTradeUserTable', 'row', 'user-000000', 'user-099999', 600],
  ['BrokeragePicker', 'option', 'Broker 000000', undefined, 1500],
] as const) {
  test(`behavior: ${element} has a bounded number of elements without a stylesheet`, async ({ page }) => {
    const server = await serve(page, element)
    try {
      await expect(page.getByRole(role, { name: first })).toBeVisible()
      // A size that grows with each frame would have grown by now.
      await page.waitForTimeout(1000)
      expect(await elements(page)).toBeLessThan(limit)
      if (!last) return
      const scroller = page.locator('.snaptrade-users-scroller')
      await scroller.evaluate((frame) => frame.scrollTo(0, frame.scrollHeight))
      await expect(page.getByRole(role, { name: last })).toBeVisible()
      expect(await elements(page)).toBeLessThan(limit)
    } finally {
      server.close()
    }
  })
}
