/** Texts that several components use. */
export interface PartMessages {
  /** After an error: tries again. */
  retry: string
  /** The same button while SnapTrade requires a wait. `{seconds}` counts down. */
  retryIn: string
  /** Replaces the error when the wait is over. */
  retryNow: string
  /** The request id that SnapTrade's support asks for: `{id}`. */
  requestId: string
  /** Copies the request id. */
  copy: string
  /** The same button after the copy. */
  copied: string
  /** Above the last known data if it could not be refreshed. `{time}` is the time of the last update. */
  stale: string
  /** While the device has no network. */
  offline: string
  /** Closes a dialog. */
  cancel: string
}

export const enParts: PartMessages = {
  retry: 'Try again',
  retryIn: 'Try again ({seconds})',
  retryNow: 'You can try again now.',
  requestId: 'Request {id}',
  copy: 'Copy request ID',
  copied: 'Copied',
  stale: 'This may be out of date. Last updated {time}.',
  offline: "You're offline. This updates when you're back online.",
  cancel: 'Cancel',
}
