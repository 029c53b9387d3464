/** Node has it and browsers do not; React's scheduler prefers it. */
interface ImmediateScope {
  setTimeout: (run: () => void) => unknown
  setImmediate?: (run: () => void) => unknown
}

// The real ones, whatever clock a test sets later.
const { setTimeout, setImmediate = setTimeout }: ImmediateScope = globalThis

/**
 * Runs something that makes React render, outside of `act`: as in a browser, React renders when it gets round to
 * it, and nobody is warned. https://react.dev/reference/react/act#error-the-current-testing-environment-is-not-configured-to-support-act
 */
export const outsideAct = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  const scope = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean | undefined }
  const before = scope.IS_REACT_ACT_ENVIRONMENT
  scope.IS_REACT_ACT_ENVIRONMENT = false
  try {
    return await run()
  } finally {
    // React 18 renders in an immediate, which may come later than a timer. After a failure there is news to render, too.
    await new Promise<void>((resolve) => setTimeout(resolve))
    await new Promise<void>((resolve) => setImmediate(resolve))
    scope.IS_REACT_ACT_ENVIRONMENT = before
  }
}

/** A window message as the browser would deliver it. */
export const deliver = (source: Window, origin: string, data: unknown): void => {
  const event = new MessageEvent('message', { data, origin })
  // The constructor takes real windows only.
  Object.defineProperty(event, 'source', { value: source })
  window.dispatchEvent(event)
}
