import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, expect } from '@playwright/test'
import type { Installed } from './install.js'
import { type Started, startScript, waitUntilReady } from './start.js'
import { connectInPortal, expectConnected, openApp } from './walk.js'

/** Changes the backend to keep users' secrets in memory, which is the default. */
const keepSecretsInMemory = (folder: string) => {
  const file = join(folder, 'server.ts')
  const text = readFileSync(file, 'utf8')
  const without = text.replace(/^ +userSecrets: .*\n/m, '')
  expect(without).not.toBe(text)
  writeFileSync(file, without)
}

/**
 * Runs an example in three terminals: sandbox, backend and app. Restarts the sandbox and the backend while a page is
 * open, and continues in that page. At the end the backend loses a secret in a restart, and its messages must explain
 * how to connect again.
 */
export const restart = async (browser: Browser, installed: Installed): Promise<void> => {
  const running = new Map<string, Started>()
  const startAgain = async (script: string, signal?: 'SIGKILL') => {
    await running.get(script)?.stop(signal)
    running.set(script, startScript(installed, script))
    await waitUntilReady(installed, [...running.values()])
  }
  const outputOf = (script: string) => running.get(script)?.output() ?? ''
  for (const script of ['sandbox', 'server', 'app']) running.set(script, startScript(installed, script))
  try {
    await waitUntilReady(installed, [...running.values()])
    const { page, problems, close } = await openApp(browser, installed.url)
    await connectInPortal(page, 'Public')

    await startAgain('sandbox')
    await connectInPortal(page, 'Vanguard')
    await startAgain('sandbox', 'SIGKILL')
    await startAgain('server', 'SIGKILL')
    await connectInPortal(page, 'Webull')
    for (const brokerage of ['Public', 'Vanguard']) await expectConnected(page, brokerage)

    keepSecretsInMemory(installed.folder)
    await startAgain('server')
    await page.getByRole('button', { name: 'Connect a brokerage' }).click()
    // The button's own message. The list may still show that the backend was not available.
    await expect(page.locator('.snaptrade-problem')).toContainText('contact support', { timeout: 60_000 })
    for (const text of [() => outputOf('server'), () => problems.join()]) {
      await expect.poll(text, { timeout: 60_000 }).toContain('delete the user there and connect again')
    }
    expect(outputOf('sandbox')).toContain(`Open ${installed.sandboxUrl}, press "Delete user"`)

    const control = await page.context().newPage()
    await control.goto(installed.sandboxUrl)
    control.on('dialog', (dialog) => dialog.accept())
    await control.getByRole('button', { name: 'Delete user ada' }).click()
    await expect(control.getByText('ada is deleted.')).toBeVisible()
    await connectInPortal(page, 'Kraken')
    await close()
  } catch (error) {
    const outputs = [...running].map(([script, { output }]) => `${script}:\n${output()}`)
    throw new Error([`restarts: ${error}`, ...outputs].join('\n'))
  } finally {
    for (const { stop } of running.values()) await stop()
  }
}
