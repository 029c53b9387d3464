import { vi } from 'vitest'

/** Replaces a popup where there is no browser. Real popups are tested in Chromium. */
export const fakePopup = () => {
  const popup = {
    closed: false,
    document: document.implementation.createHTMLDocument(),
    location: { replace: vi.fn((_: string) => {}) },
    focus: vi.fn(),
    close: vi.fn(() => {
      popup.closed = true
    }),
  }
  const open = vi.spyOn(window, 'open').mockImplementation(() => popup as unknown as Window)
  return { popup, open }
}

/** Dispatches a window message as the browser does. */
export const say = (source: unknown, origin: string, data: unknown) => {
  const event = new MessageEvent('message', { data, origin })
  Object.defineProperty(event, 'source', { value: source })
  window.dispatchEvent(event)
}
