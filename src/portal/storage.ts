/** The prefix of the package's keys in the browser's storage, and of its channels. */
export const STORAGE_PREFIX = 'snaptrade-connect:'

/** Calls a function with the storage. Returns `undefined` if storage is blocked: reading the property then throws. */
export const withStorage = <Result>(run: (storage: Storage) => Result): Result | undefined => {
  try {
    return run(sessionStorage)
  } catch {
    return undefined
  }
}
