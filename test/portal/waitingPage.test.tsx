import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { enWindow } from '../../src/messages/enWindow.js'
import { addDelay, fillWaitingPage } from '../../src/portal/surfaces/waitingPage.js'
import { setupVisit } from '../setup/visit.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  document.documentElement.removeAttribute('style')
  document.body.removeAttribute('style')
})

const emptyWindow = () => {
  const page = document.implementation.createHTMLDocument()
  return { page, opened: { document: page } as unknown as Window }
}

it('default: shows what opens next, in the language of the page, without a style element', () => {
  const { page, opened } = emptyWindow()
  document.documentElement.lang = 'de'
  fillWaitingPage(opened, { ...enWindow, waiting: 'Moment…' })
  expect(page.title).toBe('Moment…')
  expect(page.documentElement.lang).toBe('de')
  expect(page.querySelector('[role=status]')?.textContent).toBe('Moment…')
  expect(page.querySelector('style')).toBeNull()
  document.documentElement.removeAttribute('lang')
})

it('parameters: appName and appLogo; the name replaces a logo that does not load', () => {
  const { page, opened } = emptyWindow()
  fillWaitingPage(opened, { ...enWindow, appName: 'Northlight' })
  expect(page.body.firstElementChild?.textContent).toBe('Northlight')
  fillWaitingPage(opened, { ...enWindow, appName: 'Northlight', appLogo: '/logo.svg' })
  const logo = page.querySelector('img')
  expect(logo).toMatchObject({ src: 'http://localhost:3000/logo.svg', alt: 'Northlight' })
  logo?.dispatchEvent(new Event('error'))
  expect(page.querySelector('img')).toBeNull()
  expect(page.body.firstElementChild?.textContent).toBe('Northlight')
})

it('behavior: has the colors of the page', () => {
  const { page, opened } = emptyWindow()
  document.documentElement.style.colorScheme = 'dark'
  document.body.style.backgroundColor = 'rgb(1, 2, 3)'
  document.body.style.color = 'rgb(250, 251, 252)'
  fillWaitingPage(opened, enWindow)
  const { style } = page.documentElement
  expect(style.colorScheme).toBe('dark')
  expect(style.background).toBe('rgb(1, 2, 3)')
  expect(style.color).toBe('rgb(250, 251, 252)')
})

it('behavior: a window that shows the portal is not changed', () => {
  const opened = {
    get document(): Document {
      throw new DOMException('cross-origin', 'SecurityError')
    },
  } as unknown as Window
  expect(() => fillWaitingPage(opened, enWindow)).not.toThrow()
  expect(() => addDelay(opened, enWindow)).not.toThrow()
})

it('behavior: after 5 seconds it shows that it takes longer than usual', async () => {
  const { popup, begin, settled, backend } = await setupVisit()
  backend.login = () => new Promise(() => {})
  const visit = begin()
  await settled()
  const lines = () =>
    [...popup.document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent)
  await vi.advanceTimersByTimeAsync(4900)
  expect(lines()).toEqual(['Opening…'])
  await vi.advanceTimersByTimeAsync(200)
  expect(lines()).toEqual(['Opening…', enWindow.stillWaiting])
  visit.cancel()
})
