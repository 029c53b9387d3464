import { expect, type Page, test } from '@playwright/test'
import { openStory } from './story.js'

/** Lists the channels and event streams that the page has opened and not closed. */
const watchOpened = (page: Page) =>
  page.addInitScript(() => {
    const open = new Set<string>()
    Object.assign(window, { opened: open })
    const { BroadcastChannel: Channel, EventSource: Source } = window
    window.BroadcastChannel = class extends Channel {
      constructor(name: string) {
        super(name)
        open.add(`channel ${name}`)
      }
      override close() {
        super.close()
        open.delete(`channel ${this.name}`)
      }
    }
    window.EventSource = class extends Source {
      constructor(url: string | URL, options?: EventSourceInit) {
        super(url, options)
        open.add(`stream ${this.url}`)
      }
      override close() {
        super.close()
        open.delete(`stream ${this.url}`)
      }
    }
  })

const openedOf = (page: Page, kind: string) =>
  page.evaluate(
    (start) =>
      [...(window as unknown as { opened: Set<string> }).opened].filter((name) => name.startsWith(start)),
    kind,
  )

/** Selects another story in the same page, as the sidebar does. Storybook reloads the page if a story is still starting. */
const select = async (page: Page, storyId: string) => {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { __STORYBOOK_PREVIEW__: preview } = window as unknown as {
          __STORYBOOK_PREVIEW__: { currentRender: { phase: string } }
        }
        return preview.currentRender.phase
      }),
    )
    .toBe('finished')
  await page.evaluate((id) => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as {
      __STORYBOOK_ADDONS_CHANNEL__: { emit: (name: string, data: unknown) => void }
    }
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' })
  }, storyId)
  await page.waitForURL(new RegExp(`id=${storyId}`))
}

const button = 'components-connectbrokerbutton--default'
const list = 'components-connectionlist--default'

const stored = (page: Page) =>
  page.evaluate(() =>
    [...Object.keys(sessionStorage), ...Object.keys(localStorage)].filter(
      (key) => !key.startsWith('storybook'),
    ),
  )

test('a visit ends with its story: window, storage and channel', async ({ page, context }) => {
  await watchOpened(page)
  await openStory(page, button)
  const opened = context.waitForEvent('page')
  await page.getByRole('button', { name: 'Connect a brokerage' }).click()
  const portal = await opened
  await portal.getByRole('button', { name: 'Kraken' }).waitFor()
  const [channel] = await openedOf(page, 'channel snaptrade-portal')
  await select(page, list)
  await expect(page.getByRole('listitem', { name: 'Kraken' })).toBeVisible()
  await expect.poll(() => portal.isClosed()).toBe(true)
  await expect.poll(() => stored(page)).toEqual([])
  await expect.poll(() => openedOf(page, 'channel snaptrade-portal')).not.toContain(channel)
  expect(await openedOf(page, 'channel snaptrade-portal')).toHaveLength(1)
  await select(page, button)
  await expect(page.getByRole('button', { name: 'Connect a brokerage' })).toBeEnabled()
})

test('the sandbox and the cached data are new when a person returns', async ({ page }) => {
  await openStory(page, list)
  await page.getByRole('button', { name: 'Remove Kraken' }).click()
  await page.getByRole('button', { name: 'Remove connection' }).click()
  await expect(page.getByRole('listitem', { name: 'Kraken' })).toHaveCount(0)
  await select(page, button)
  await expect(page.getByRole('button', { name: 'Connect a brokerage' })).toBeVisible()
  await select(page, list)
  await expect(page.getByRole('listitem', { name: 'Kraken' })).toBeVisible()
})

test('the event stream of a story is closed, and what an app has stored is removed', async ({ page }) => {
  await watchOpened(page)
  await openStory(page, 'hooks-useconnectionevents--default')
  await expect.poll(() => openedOf(page, 'stream')).toHaveLength(1)
  await page.evaluate(() => {
    sessionStorage.setItem('snaptrade-connect:left', '1')
    localStorage.setItem('snaptrade-connect:left', '1')
  })
  await select(page, button)
  await expect.poll(() => openedOf(page, 'stream')).toEqual([])
  await expect.poll(() => stored(page)).toEqual([])
})
