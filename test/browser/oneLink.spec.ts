import { expect } from '@playwright/test'
import { test } from './matrix/fixtures.js'
import { openPortal, surfaces } from './matrix/stage.js'

// Hover, focus and click each import the code of a visit, and these imports may resolve in any order.
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
