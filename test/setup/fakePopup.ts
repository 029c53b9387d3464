import { vi } from 'vitest'

/** A stand-in for a popup, where there is no browser; real ones are tested in Chromium. */
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

/** A window message as the browser would deliver it. */
export const say = (source: unknown, origin: string, data: unknown) => {
  const event = new MessageEvent('message', { data, origin })
  Object.defineProperty(event, 'source', { value: source })
  window.dispatchEvent(event)
}
