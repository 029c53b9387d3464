import type { BrowserContext, Page } from '@playwright/test'
import { isFirefox } from './stage.js'

/**
 * In Chromium, Playwright reports every page as focused, which cannot be changed. So the app's page gets the events of a
 * real browser: it loses the focus while a window that it opened is open, and gets it back when that window closes.
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
    // The page may be closed when the test is over.
    if (page !== app) page.on('close', () => comeBack(app).catch(() => {}))
  })
}

/** Gives the app's page the focus again, while other windows may still be open. */
export const comeBack = async (app: Page): Promise<void> => {
  if (isFirefox(app)) return app.bringToFront()
  await app.evaluate(() => {
    sessionStorage.removeItem('away')
    window.dispatchEvent(new Event('focus'))
  })
}
