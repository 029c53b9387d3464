/** A window without a screen, for where `window.open` opens none. */
export interface StubWindow {
  /** What `window.open` answers with. */
  readonly proxy: Window
  readonly isClosed: boolean
  close(): void
}

/** Makes a window. `onNavigate` hears where it is sent. */
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
    // Apps write a line in there while they wait for the link.
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
