/** What the browser needs before its first request. Nothing in it is secret. */
export interface PageSettings {
  mode: 'sandbox' | 'live'
  /** Origins of the portal besides SnapTrade's own. */
  portalOrigins: string[]
  /** Identifies the SnapTrade that the app runs on: keys of one are of no use at another. */
  snapTradeId: string
}

/** Returns the page with the settings in its head. */
export const withSettings = (html: string, settings: PageSettings): string => {
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c')
  return html.replace(
    '</head>',
    () => `<script type="application/json" id="settings">${json}</script></head>`,
  )
}
