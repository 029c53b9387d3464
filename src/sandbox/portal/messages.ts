import type { PortalError } from '../portalErrors.js'

/** What the portal tells the window that opened or embeds it, in SnapTrade's own forms. */
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

/** What a page's script does, beside what its forms do. */
export interface PageData {
  /** Told to `window.opener` when the page is in a popup or tab. */
  readonly toOpener: readonly WindowMessage[]
  /** Told to `window.parent` when the page is in an iframe. */
  readonly toParent: readonly WindowMessage[]
  /** Where the page leads to at once; not in an iframe, which the app closes itself. */
  readonly leave: string | null
  /** Where the page's dismiss button leads to; `null` closes the window. */
  readonly dismiss: string | null
  /** In an iframe: where to ask which turn the visit is at, and the turn of this page. */
  readonly poll: { url: string; turn: number } | null
  /** Where to say that this window was closed before its form was sent. */
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

/** A message for either kind of window. */
export const tellBoth = (message: WindowMessage) => ({ toOpener: [message], toParent: [message] })
