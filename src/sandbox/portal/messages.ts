import type { PortalError } from '../portalErrors.js'

/** The messages of the portal to the window that opened or embeds it, in SnapTrade's own formats. */
export type WindowMessage =
  | { status: 'SUCCESS'; authorizationId: string }
  | { status: 'ERROR'; errorCode: string; statusCode: string; detail: string }
  | 'CLOSED'
  | 'CLOSE_MODAL'
  | 'ABANDONED'

export const errorMessage = ({ code, status, detail }: PortalError): WindowMessage => ({
  status: 'ERROR',
  errorCode: code,
  statusCode: String(status),
  detail,
})

/** The actions of a page's script, in addition to its forms. */
export interface PageData {
  /** Sent to `window.opener` if the page is in a popup or tab. */
  readonly toOpener: readonly WindowMessage[]
  /** Sent to `window.parent` if the page is in an iframe. */
  readonly toParent: readonly WindowMessage[]
  /** The URL that the page redirects to immediately. Not in an iframe, which the app removes. */
  readonly leave: string | null
  /** The URL of the page's dismiss button; `null` closes the window. */
  readonly dismiss: string | null
  /** In an iframe: the URL that returns the visit's current turn, and the turn of this page. */
  readonly poll: { url: string; turn: number } | null
  /** The URL to call if this window is closed before its form was sent. */
  readonly beacon: string | null
  /** Whether the window closes itself. */
  readonly isOver: boolean
}

export const noData: PageData = {
  toOpener: [],
  toParent: [],
  leave: null,
  dismiss: null,
  poll: null,
  beacon: null,
  isOver: false,
}

/** Returns a message for both kinds of window. */
export const tellBoth = (message: WindowMessage) => ({ toOpener: [message], toParent: [message] })
