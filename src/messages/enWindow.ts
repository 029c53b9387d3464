/** Texts in the windows and dialogs that the package opens. */
export interface WindowTexts {
  /** In a window that waits for its link: immediately, and after 5 seconds. */
  waiting: string
  stillWaiting: string
  /** In the dialog, while the link is requested. */
  preparing: string
  /** Name of the dialog and label of its close button. */
  portal: string
  close: string
  /** In the dialog, if the portal does not load, and the alternative. */
  portalMissing: string
  openInWindow: string
}

export const enWindow: WindowTexts = {
  waiting: 'Taking you to SnapTrade to sign in securely…',
  stillWaiting: 'This is taking longer than usual. Keep this window open.',
  preparing: 'Opening secure sign-in…',
  portal: 'Secure sign-in',
  close: 'Close',
  portalMissing: 'Not loading?',
  openInWindow: 'Open in a new window',
}
