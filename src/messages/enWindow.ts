/** What the kit itself says in the windows it opens. */
export interface WindowTexts {
  /** In a still empty window, while the link is being fetched. */
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
  preparing: 'Opening the Connection Portal…',
  portal: 'Connection Portal',
  close: 'Close',
  portalMissing: 'Nothing to see here?',
  openInWindow: 'Open in a new window',
}
