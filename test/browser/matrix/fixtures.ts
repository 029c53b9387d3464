import { randomUUID } from 'node:crypto'
import { test as base, type Page } from '@playwright/test'
import { imitateFocus } from './focus.js'
import { outcomeOf } from './record.js'
import { type Site, startSite } from './site.js'
import { type AppOptions, connectButton, type Stage, type Surface } from './stage.js'

/** Tests with the servers of their worker, and a stage on them for a surface. */
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
      // Looking at a page counts as a gesture: of one that is to have had none, only what it tells is waited for.
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
