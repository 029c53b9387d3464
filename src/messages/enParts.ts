/** What several components say. */
export interface PartMessages {
  /** After an error: the same thing once more. */
  retry: string
  /** What SnapTrade's support asks for. `{id}` is the request's. */
  requestId: string
  /** Above what was read before, when it could not be read anew. `{time}` is when it was. */
  stale: string
  /** While the device has no network. */
  offline: string
  /** The way out of a dialog. */
  cancel: string
}

/** English. */
export const enParts: PartMessages = {
  retry: 'Try again',
  requestId: 'Request {id}',
  stale: 'This may be out of date. Last updated {time}.',
  offline: "You're offline. This updates when you're back online.",
  cancel: 'Cancel',
}
