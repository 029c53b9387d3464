import { randomUUID } from 'node:crypto'
import { test as base, type Page } from '@playwright/test'
import { imitateFocus } from './focus.js'
import { outcomeOf } from './record.js'
import { type Site, startSite } from './site.js'
import { type AppOptions, connectButton, type Stage, type Surface } from './stage.js'

/** The fixtures of the matrix: servers per worker, and a stage per test. */
export const test = base.extend<{ stageFor: (surface: Surface) => Promise<Stage> }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const site = await startSite()
      await use(site)
      site.close()
    },
    { scope: 'worker' },
  ],
  stageFor: async ({ page, context, site }, use) => {
    site.reset()
    await imitateFocus(context, page)
    const person = `p${randomUUID().replaceAll('-', '')}`
    await context.addCookies([{ name: 'person', value: person, url: site.app }])
    const open = async (app: Page, tab: string, surface: Surface, options: AppOptions) => {
      const { callback = true, hash = '', ...rest } = options
      const query = new URLSearchParams({ tab, display: surface, ...(callback && { callback: 'yes' }) })
      for (const [name, value] of Object.entries(rest)) query.set(name, String(value))
      const fetched = options.prefetch && app.waitForResponse(/snapTrade\/login/)
      await app.goto(`${site.app}/?${query}${hash}`)
      // Playwright's queries of a page count as user activation. A page that must not have it is not queried.
      if (options.press === undefined) await connectButton(app).waitFor()
      await (await fetched)?.finished()
    }
    await use(async (surface) => {
      return {
        site,
        surface,
        person,
        app: page,
        start: (options = {}) => open(page, '1', surface, options),
        async startOther() {
          const other = await context.newPage()
          await open(other, '2', surface, {})
          return other
        },
        records: () => site.records(person),
        outcome: () => outcomeOf(site.records(person)),
      }
    })
  },
})
