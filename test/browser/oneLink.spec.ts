import { expect } from '@playwright/test'
import { test } from './matrix/fixtures.js'
import { openPortal, surfaces } from './matrix/stage.js'

// What a click needs is imported by the hover, the focus and the click at once, and such imports come in any order.
for (const surface of surfaces) {
  test(`one click asks for one link: ${surface}`, async ({ stageFor, page }) => {
    let logins = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/snapTrade/login')) logins += 1
    })
    const stage = await stageFor(surface)
    await stage.start()
    await openPortal(stage)
    expect(logins).toBe(1)
  })
}
