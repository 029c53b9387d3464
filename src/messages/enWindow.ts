/** What the kit itself says in the windows it opens. */
export interface WindowTexts {
  /** In a window that waits for its link, and after 5 seconds. */
  waiting: string
  stillWaiting: string
  /** In the dialog, while the link is being fetched. */
  preparing: string
  /** The name of the modal, and its close button. */
  portal: string
  close: string
  /** In the modal, when the portal does not show up, and the way round. */
  portalMissing: string
  openInWindow: string
}

/** English. */
export const enWindow: WindowTexts = {
  waiting: 'Taking you to SnapTrade to sign in securely…',
  stillWaiting: 'This is taking longer than usual. Keep this window open.',
  preparing: 'Opening secure sign-in…',
  portal: 'Secure sign-in',
  close: 'Close',
  portalMissing: 'Not loading?',
  openInWindow: 'Open in a new window',
}
