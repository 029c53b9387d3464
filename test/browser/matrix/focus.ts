import type { BrowserContext, Page } from '@playwright/test'
import { isFirefox } from './stage.js'

/**
 * In Chromium, Playwright makes every page believe that it has the focus, and its own session cannot be overruled. So
 * the app's page is told what is true of people's browsers: away while a window it opened is open, and back when that
 * is closed.
 */
export const imitateFocus = async (context: BrowserContext, app: Page): Promise<void> => {
  if (isFirefox(app)) return
  await context.addInitScript(() => {
    if (location.hostname !== 'localhost' || window.opener) return
    document.hasFocus = () => sessionStorage.getItem('away') !== 'yes'
    const { open } = window
    window.open = (...parameters) => {
      const opened = open.apply(window, parameters)
      if (opened) sessionStorage.setItem('away', 'yes')
      return opened
    }
  })
  context.on('page', (page) => {
    // Too late when the test is over.
    if (page !== app) page.on('close', () => comeBack(app).catch(() => {}))
  })
}

/** The person looks at the app again, whatever is still open. */
export const comeBack = async (app: Page): Promise<void> => {
  if (isFirefox(app)) return app.bringToFront()
  await app.evaluate(() => {
    sessionStorage.removeItem('away')
    window.dispatchEvent(new Event('focus'))
  })
}
