import { act, render, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { renderToString } from 'react-dom/server'
import { SnapTradeDevtools } from 'react-snaptrade-connect/devtools'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { clearEntries, ENTRY_LIMIT, getEntries, inspect } from '../../src/core/inspect.js'
import { findDevtools, renderDevtools } from '../setup/devtools.js'
import { fakePopup } from '../setup/fakePopup.js'

beforeEach(clearEntries)
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const opener = { name: 'SnapTrade devtools' }

it('default: opens with its button and closes with Escape, which returns the focus', async () => {
  const { panel, user, focused } = await renderDevtools()
  expect(panel.queryByRole('region', opener)).toBeNull()
  await user.click(panel.getByRole('button', opener))
  expect(panel.getByRole('region', opener)).toBeVisible()
  expect(focused()).toBe(panel.getByRole('button', { name: 'Close' }))
  await user.keyboard('{Escape}')
  expect(panel.queryByRole('region', opener)).toBeNull()
  expect(focused()).toBe(panel.getByRole('button', opener))
})

it('parameters: initialIsOpen does not take the focus, and position sets the corner', async () => {
  const { panel, content, focused } = await renderDevtools({ initialIsOpen: true, position: 'bottom-left' })
  expect(panel.getByRole('region', opener)).toBeVisible()
  expect(content.dataset.position).toBe('bottom-left')
  expect(focused()).toBeNull()
})

it('behavior: a thousand entries stay bounded, and can be cleared', async () => {
  for (let index = 0; index < 1000; index++) {
    inspect({ kind: 'serverEvent', name: `EVENT_${index}`, ids: {} })
  }
  expect(getEntries()).toHaveLength(ENTRY_LIMIT)
  const { panel, user } = await renderDevtools({ initialIsOpen: true })
  expect(panel.getAllByRole('listitem')).toHaveLength(ENTRY_LIMIT)
  expect(panel.getByText('EVENT_999')).toBeVisible()
  expect(panel.queryByText('EVENT_499')).toBeNull()
  await user.click(panel.getByRole('button', { name: 'Clear' }))
  expect(panel.queryByRole('listitem')).toBeNull()
  expect(panel.getByText(/^Nothing yet/)).toBeVisible()
})

it('behavior: removes its element from the page when it is unmounted', async () => {
  const { unmount } = await renderDevtools()
  unmount()
  expect(document.querySelector('snaptrade-devtools')).toBeNull()
})

it('behavior: is accessible, closed and open with a visit', async () => {
  fakePopup()
  const { content, panel, connect, user } = await renderDevtools()
  const violations = async () => {
    const results = await axe.run(content, {
      // The panel is a part of a page, and jsdom has no layout.
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    })
    return results.violations.map((violation) => violation.id)
  }
  expect(await violations()).toEqual([])
  await user.click(panel.getByRole('button', opener))
  await connect()
  await waitFor(() => expect(panel.getByText('Visit 1')).toBeVisible())
  expect(await violations()).toEqual([])
})

it('behavior: renders nothing on a server and in production', async () => {
  expect(renderToString(<SnapTradeDevtools initialIsOpen />)).toBe('')
  vi.stubEnv('NODE_ENV', 'production')
  const { container } = render(<SnapTradeDevtools initialIsOpen />)
  await act(() => vi.dynamicImportSettled())
  expect(document.querySelector('snaptrade-devtools')).toBeNull()
  expect(container).toBeEmptyDOMElement()
  vi.unstubAllEnvs()
  render(<SnapTradeDevtools initialIsOpen />)
  await findDevtools()
  expect(screen.queryByText('SnapTrade devtools')).toBeNull()
})
