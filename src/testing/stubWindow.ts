/** Replaces a window where `window.open` does not open one. */
export interface StubWindow {
  /** The return value of `window.open`. */
  readonly proxy: Window
  readonly isClosed: boolean
  close(): void
}

/** Creates a window. `onNavigate` is called with each URL it is sent to. */
export const createStubWindow = (onNavigate: (url: string) => void): StubWindow => {
  let isClosed = false
  const close = () => {
    isClosed = true
  }
  const location = { href: 'about:blank', replace: onNavigate, assign: onNavigate }
  const parts = {
    location,
    close,
    focus: () => {},
    // Apps write a text into this document while they wait for the link.
    document: document.implementation.createHTMLDocument(),
    get closed() {
      return isClosed
    },
  }
  return {
    proxy: parts as unknown as Window,
    get isClosed() {
      return isClosed
    },
    close,
  }
}
