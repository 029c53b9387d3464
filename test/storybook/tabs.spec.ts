import { expect, type Page, test } from '@playwright/test'
import { openPage } from './story.js'

const tablist = (page: Page, name: string, nth = 0) => page.getByRole('tablist', { name }).nth(nth)

test('the tabs of a guide work with the keyboard', async ({ page }) => {
  await openPage(page, 'guides-backend-in-each-framework--docs')
  const tabs = tablist(page, 'Framework')
  await expect(tabs.getByRole('tab', { selected: true })).toHaveText('Next.js')
  await tabs.getByRole('tab', { name: 'Next.js' }).focus()
  for (const [key, name] of [
    ['ArrowRight', 'React Router'],
    ['End', 'Node'],
    ['ArrowRight', 'Next.js'],
    ['ArrowLeft', 'Node'],
    ['Home', 'Next.js'],
  ] as const) {
    await page.keyboard.press(key)
    const tab = tabs.getByRole('tab', { name, exact: true })
    await expect(tab).toBeFocused()
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByRole('tabpanel', { name, exact: true })).toBeVisible()
  }
  // One tab stop.
  await page.keyboard.press('Tab')
  await expect(tabs.locator(':focus')).toHaveCount(0)
  await expect(page.getByRole('tabpanel', { name: 'Hono' })).toBeHidden()
})

test('all tabs of a page show the same choice', async ({ page }) => {
  await openPage(page, 'guides-start-in-five-minutes--docs')
  await tablist(page, 'Framework').getByRole('tab', { name: 'Vite and Express' }).click()
  await expect(page.getByRole('tab', { name: 'Vite and Express', selected: true })).toHaveCount(4)
  await expect(page.getByText('toNodeListener').first()).toBeVisible()
  await tablist(page, 'Package manager').getByRole('tab', { name: 'pnpm' }).click()
  await expect(page.getByText('pnpm create vite@latest my-app --template react-ts')).toBeVisible()
  await expect(page.getByText('pnpm dev')).toBeVisible()
  await expect(page.getByText('npm run dev', { exact: true }).filter({ visible: true })).toHaveCount(1)
})
