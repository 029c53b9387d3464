import { type ChildProcess, spawn } from 'node:child_process'
import { test as base, expect, type Page } from '@playwright/test'

export { expect }

/** A running demo with a sandbox of its own. */
export interface Demo {
  url: string
  sandbox: string
}

const start = async (): Promise<{ demo: Demo; process: ChildProcess }> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server.ts'], {
    env: {
      ...process.env,
      PORT: '0',
      SANDBOX_PORT: '0',
      SNAPTRADE_CLIENT_ID: '',
      SNAPTRADE_CONSUMER_KEY: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const demo = await new Promise<Demo>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk
      const url = /^ready (\S+)/m.exec(output)?.[1]
      const sandbox = /^sandbox (\S+)/m.exec(output)?.[1]
      if (url && sandbox) resolve({ url, sandbox })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', () => reject(new Error(`The demo did not start:\n${output}`)))
  })
  return { demo, process: child }
}

/** The fixtures of the demo's tests. Each page's console and responses are recorded, to search them for secrets. */
export const test = base.extend<{ app: Page; received: string[] }, { demo: Demo }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const { demo, process } = await start()
      await use(demo)
      process.kill()
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  received: async ({}, use) => use([]),
  app: async ({ page, demo, received }, use) => {
    page.on('console', (message) => received.push(message.text()))
    page.on('response', async (response) => {
      if (!response.url().startsWith(`${demo.url}/api`)) return
      received.push(`${response.url()} ${await response.text().catch(() => '')}`)
    })
    await page.goto(demo.url)
    await page.getByRole('button', { name: /^Account:/ }).waitFor()
    await use(page)
  },
})

/** Presses a button that opens the portal. Returns the opened window. */
export const openPortal = async (page: Page, name: string | RegExp = 'Connect a brokerage') => {
  const opened = page.context().waitForEvent('page')
  await page.getByRole('button', { name }).first().click()
  const portal = await opened
  await portal.waitForURL(/^http:\/\/127\.0\.0\.1/)
  return portal
}

/** Presses a button that may close its page before Playwright gets the result of the click. */
export const press = async (portal: Page, name: string) => {
  try {
    await portal.getByRole('button', { name, exact: true }).click()
  } catch (error) {
    if (!portal.isClosed()) throw error
  }
}

/** Signs in at a brokerage that asks for credentials. */
export const signIn = async (portal: Page, username: string, password: string) => {
  await portal.getByLabel('Username').fill(username)
  await portal.getByLabel('Password').fill(password)
  await press(portal, 'Connect')
}

/** Deletes all SnapTrade users, which Ada may do as an admin. */
export const forgetUsers = async (app: Page) => {
  const users = async () => {
    const answer = await app.request.get(new URL('/api/snaptrade/snapTrade/listUsers', app.url()).href)
    return (await answer.json()) as string[]
  }
  for (const userId of await users()) {
    const url = new URL(`/api/snaptrade/snapTrade/deleteUser?userId=${userId}`, app.url()).href
    expect((await app.request.delete(url)).ok()).toBe(true)
  }
  await expect.poll(users).toEqual([])
  await app.reload()
  await expect(app.getByRole('heading', { name: 'No brokerage connected yet' })).toBeVisible()
}

/** Switches to another account. Waits for the reload, which would abort a navigation. */
export const switchTo = async (app: Page, name: string) => {
  await app.getByRole('button', { name: /^Account:/ }).click()
  await app.getByRole('button', { name: `Switch to ${name}` }).click()
  await expect(app.getByRole('button', { name: `Account: ${name}` })).toBeVisible()
}
