/** Texts that several components use. */
export interface PartMessages {
  /** After an error: tries again. */
  retry: string
  /** The request id that SnapTrade's support asks for: `{id}`. */
  requestId: string
  /** Above the last known data if it could not be refreshed. `{time}` is the time of the last update. */
  stale: string
  /** While the device has no network. */
  offline: string
  /** Closes a dialog. */
  cancel: string
}

export const enParts: PartMessages = {
  retry: 'Try again',
  requestId: 'Request {id}',
  stale: 'This may be out of date. Last updated {time}.',
  offline: "You're offline. This updates when you're back online.",
  cancel: 'Cancel',
}
