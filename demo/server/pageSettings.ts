/** What the browser needs to know before its first request. Nothing in here is secret. */
export interface PageSettings {
  mode: 'sandbox' | 'live'
  /** Where the portal is served, beside SnapTrade's own addresses. */
  portalOrigins: string[]
  /** Names the SnapTrade behind it: what a device keeps for one means nothing to another. */
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
