/** Returns an element that behaves like a frame for the package: it loads each URL, and has a window to compare. */
const createFrame = (frame: HTMLElement) => {
  let src = ''
  return Object.defineProperties(frame, {
    contentWindow: { value: {} },
    src: {
      get: () => src,
      set: (url: string) => {
        src = url
        queueMicrotask(() => frame.dispatchEvent(new Event('load')))
      },
    },
  })
}

/**
 * Replaces frames by elements without a window of their own. jsdom never frees the windows of a frame, 2 MB each, so
 * that thousands of dialogs would not fit into memory. Not a spy, which would keep every element.
 */
export const removeFrameWindows = (): void => {
  Object.defineProperty(document, 'createElement', {
    configurable: true,
    value: (name: string, options?: ElementCreationOptions) =>
      name === 'iframe'
        ? createFrame(Document.prototype.createElement.call(document, 'div'))
        : Document.prototype.createElement.call(document, name, options),
  })
}
