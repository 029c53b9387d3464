/** Available in Node but not in browsers. React's scheduler prefers it. */
interface ImmediateScope {
  setTimeout: (run: () => void) => unknown
  setImmediate?: (run: () => void) => unknown
}

// The original functions, so that a test's fake timers do not replace them.
const { setTimeout, setImmediate = setTimeout }: ImmediateScope = globalThis

/**
 * Runs a task that makes React render, outside of `act`. As in a browser, React schedules the render, and no warning
 * is logged.
 * https://react.dev/reference/react/act#error-the-current-testing-environment-is-not-configured-to-support-act
 */
export const outsideAct = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  const scope = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean | undefined }
  const before = scope.IS_REACT_ACT_ENVIRONMENT
  scope.IS_REACT_ACT_ENVIRONMENT = false
  try {
    return await run()
  } finally {
    // React 18 renders in an immediate, which may run after a timer. A failure also causes a render.
    await new Promise<void>((resolve) => setTimeout(resolve))
    await new Promise<void>((resolve) => setImmediate(resolve))
    scope.IS_REACT_ACT_ENVIRONMENT = before
  }
}

/** Dispatches a window message as the browser does. */
export const deliver = (source: Window, origin: string, data: unknown): void => {
  const event = new MessageEvent('message', { data, origin })
  // The constructor accepts only real windows.
  Object.defineProperty(event, 'source', { value: source })
  window.dispatchEvent(event)
}
