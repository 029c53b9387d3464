import { type Html, html, jsonIn, trusted } from './html.js'
import type { PageData } from './messages.js'
import { portalScript } from './script.js'
import type { PortalOptions } from './session.js'
import { portalStyle } from './style.js'
import { textsFor } from './texts.js'

/** The content of a page, without its frame. */
export interface Page {
  readonly title: string
  readonly content: Html
  readonly data: PageData
  /** Whether the page has a close button at the top. */
  readonly hasClose?: boolean
  /** Whether this is the brokerage's own page and not the portal's. */
  readonly isBrokerPage?: boolean
}

/** The appearance of a page. */
export type PageLook = Pick<PortalOptions, 'locale' | 'darkMode' | 'showCloseButton'>

/** A field that reports whether the page is in an iframe. The page's script sets it. */
export const framedField = html`<input type="hidden" name="framed" value="">`

/** Returns a form that posts to the page's own URL. */
export const form = (content: Html) => html`<form method="post">${framedField}${content}</form>`

/** Returns a button that triggers one of the portal's actions. */
export const action = (name: string, label: string, look = '') =>
  html`<button name="action" value="${name}" class="${look}">${label}</button>`

/**
 * Returns a whole document. The end tags are escaped, because the compiler replaces a template that contains one with
 * a helper from its own package, which is not installed.
 */
export const renderPage = (page: Page, { locale, darkMode, showCloseButton }: PageLook): string => {
  const texts = textsFor(locale)
  const close = page.hasClose && showCloseButton && form(action('close', texts.close, 'small'))
  return html`<!doctype html>
<html lang="${locale}" data-theme="${darkMode ? 'dark' : 'light'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<link rel="icon" href="data:,">
<style>${trusted(portalStyle)}</style>
</head>
<body class="${page.isBrokerPage ? 'broker-page' : ''}">
<div class="card">
<header>${page.isBrokerPage ? page.title : texts.title}${close}</header>
<main>${page.content}</main>
<footer>${texts.note}</footer>
</div>
<script type="application/json" id="portal-data">${jsonIn(page.data)}<\/script>
<script>${trusted(portalScript)}<\/script>
</body>
</html>
`.text
}
