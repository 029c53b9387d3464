/** Every key of ours in the browser's storage, and every channel, begins with this. */
export const STORAGE_PREFIX = 'snaptrade-connect:'

/** Runs something that storage is needed for. `undefined` where storage is blocked: reading the property throws. */
export const withStorage = <Result>(run: (storage: Storage) => Result): Result | undefined => {
  try {
    return run(sessionStorage)
  } catch {
    return undefined
  }
}
