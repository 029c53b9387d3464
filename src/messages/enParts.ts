/** Texts that several components share. */
export interface PartMessages {
  /** After an error: does the same thing once more. */
  retry: string
  /** The same button while SnapTrade asks for a wait. `{seconds}` counts down. */
  retryIn: string
  /** In place of the error when the wait is over. */
  retryNow: string
  /** What SnapTrade's support asks for. `{id}` is the id of the request. */
  requestId: string
  /** Copies that id; and after the copy. */
  copy: string
  copied: string
  /** Above data that could not be updated. `{time}` is when it was last read. */
  stale: string
  /** Closes a dialog without doing anything. */
  cancel: string
}

/** English. */
export const enParts: PartMessages = {
  retry: 'Try again',
  retryIn: 'Try again ({seconds})',
  retryNow: 'You can try again now.',
  requestId: 'Request {id}',
  copy: 'Copy request ID',
  copied: 'Copied',
  stale: 'This may be out of date. Last updated {time}.',
  cancel: 'Cancel',
}
