import { expect, type Page, test } from '@playwright/test'
import { openStory } from './story.js'

/** Returns the role and name of the focused element, as a screen reader announces them. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return 'nothing'
    const labelled = (element.getAttribute('aria-labelledby') ?? '').split(' ')
    const byLabels = labelled.map((id) => document.getElementById(id)?.textContent?.trim()).filter(Boolean)
    const label = (element as HTMLInputElement).labels?.[0]?.firstChild?.textContent
    const name = byLabels.join(' ') || element.getAttribute('aria-label') || label || element.textContent
    return `${element.getAttribute('role') ?? element.localName} ${name?.trim()}`
  })

const walk = async (page: Page, presses: number) => {
  const reached: string[] = []
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Tab')
    reached.push(await focused(page))
  }
  return reached
}

test('ConnectBrokerButton', async ({ page, context }) => {
  await openStory(page, 'components-connectbrokerbutton--default')
  expect(await walk(page, 1)).toEqual(['button Connect a brokerage'])
  const opened = context.waitForEvent('page')
  await page.keyboard.press('Enter')
  const portal = await opened
  await portal.getByRole('button', { name: 'Kraken' }).waitFor()
  await page.bringToFront()
  expect(await walk(page, 2)).toEqual(['button Reopen', 'button Cancel'])
  await page.keyboard.press('Enter')
  await expect.poll(() => portal.isClosed()).toBe(true)
  // Cancel was removed, and the focus returns to the element that started the visit.
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0)
  expect(await focused(page)).toBe('button Connect a brokerage')
})

test('BrokeragePicker', async ({ page }) => {
  await openStory(page, 'components-brokeragepicker--with-button')
  const field = page.getByRole('combobox', { name: 'Brokerage' })
  await expect(page.getByText('Alpaca')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(field).toBeFocused()
  // Screen readers announce the element that the field points to.
  const active = () =>
    field.evaluate((element) => {
      const id = element.getAttribute('aria-activedescendant')
      return id && document.getElementById(id)?.querySelector('bdi')?.textContent
    })
  await page.keyboard.type('kra')
  expect(await active()).toBe('Kraken')
  await expect(page.getByRole('status').filter({ hasText: '1 match' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: /Kraken/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  expect(await active()).toBe('Kraken')
  // The list itself has no tab stop: the next one is the element after it.
  expect(await walk(page, 1)).toEqual(['button Connect a brokerage'])
})

test('ConnectionCallback has nothing to press', async ({ page }) => {
  await openStory(page, 'components-connectioncallback--connected')
  await expect(page.getByRole('status')).toHaveText('Connected. You can close this window.')
  expect(await walk(page, 1)).toEqual(['nothing'])
})

test('ConnectionList', async ({ page }) => {
  await openStory(page, 'components-connectionlist--default')
  await expect(page.getByRole('list', { name: /^Accounts at/ })).toHaveCount(4)
  expect(await walk(page, 4)).toEqual([
    'button Refresh Kraken',
    'button Remove Kraken',
    'button Enable trading Alpaca',
    'button Refresh Alpaca',
  ])

  const remove = page.getByRole('button', { name: 'Remove Kraken' })
  await remove.focus()
  await page.keyboard.press('Enter')
  // A second Enter has no effect: the focus is on the way out. Tab does not leave the dialog.
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Remove connection' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(remove).toBeFocused()

  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem', { name: 'Kraken' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Connected brokerages' })).toBeFocused()
})

test('ReconnectBanner', async ({ page }) => {
  await openStory(page, 'components-reconnectbanner--many')
  await expect(page.getByRole('region')).toBeVisible()
  expect(await walk(page, 4)).toEqual([
    'button Reconnect Robinhood',
    'button Reconnect Alpaca',
    'button Reconnect Kraken',
    'button Show 2 more',
  ])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Reconnect Vanguard' })).toBeVisible()
  expect(await focused(page)).toBe('button Reconnect Webull')
})

test('SnapTradeUserTable', async ({ page }) => {
  await openStory(page, 'components-snaptradeusertable--default')
  await expect(page.getByRole('row', { name: /bert/ })).toBeVisible()
  expect(await walk(page, 6)).toEqual([
    'input Search by user ID',
    'select Order',
    'summary Register a user',
    'group SnapTrade users',
    'button Delete ada',
    'button Delete bert',
  ])
  await page.keyboard.press('Enter')
  await page.keyboard.type('bert')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /bert/ })).toHaveCount(0)
  await expect(page.getByRole('group', { name: 'SnapTrade users' })).toBeFocused()
})

test('SnapTradeUserTable, scrolled by keys alone', async ({ page }) => {
  await openStory(page, 'components-snaptradeusertable--hundred-thousand')
  await expect(page.getByText('100,000 users')).toBeVisible()
  await page.getByRole('group', { name: 'SnapTrade users' }).focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('row', { name: /user-099999/ })).toBeVisible()
})

test('ConnectionTypeSelect', async ({ page }) => {
  await openStory(page, 'components-connectiontypeselect--default')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Trade where possible' })).toBeChecked()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Trade', exact: true })).toBeChecked()
})

test('PortalDialog', async ({ page }) => {
  await openStory(page, 'components-portaldialog--default')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Secure sign-in' })
  await expect(dialog.getByRole('button', { name: 'Close' }).first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Open the portal here' })).toBeFocused()
})
