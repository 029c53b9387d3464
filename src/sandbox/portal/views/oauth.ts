import type { SandboxBrokerage } from '../../brokerages.js'
import { html } from '../html.js'
import { noData } from '../messages.js'
import { action, type Page } from '../page.js'
import type { PortalStep } from '../session.js'
import type { View } from '../view.js'
import { backButton, brand, knownUsername } from './parts.js'

/**
 * Returns the portal's page before the visit to the brokerage's own page, and during it in an iframe. In an iframe
 * the page opens a window for the brokerage and polls the visit's state. If that window is closed before the end, the
 * page offers to try again; the app receives `CLOSED` when the user leaves this page.
 */
export const oauthPage = (view: View, { slug, isLeft }: PortalStep & { name: 'oauth' }): Page => {
  const { texts, base, session } = view
  const broker = view.brokerOf(slug)
  const title = view.say('oauth', broker)
  return {
    title,
    hasClose: true,
    data: {
      ...noData,
      poll: { url: `${base}/turn`, turn: session.turn },
    },
    content: html`${brand(broker, title)}${
      isLeft
        ? html`<p class="alert" role="alert">${view.say('oauthLeft', broker)}</p>`
        : html`<p class="quiet">${view.say('oauthHint', broker)} ${view.consent(broker)}</p>`
    }<form method="get" action="${base}/broker" data-away><input type="hidden" name="framed" value=""><button class="main">${
      texts.connect
    }</button></form><p role="status"><span data-waiting hidden>${view.say('oauthWaiting', broker)}</span></p>${backButton(view)}`,
  }
}

/**
 * Returns the brokerage's own page. `isOwnWindow`: a portal in an iframe opened it in a window, which closes at the
 * end.
 */
export const brokerPage = (view: View, broker: SandboxBrokerage, isOwnWindow: boolean): Page => {
  const { texts, base } = view
  const title = view.say('login', broker)
  return {
    title,
    isBrokerPage: true,
    data: { ...noData, beacon: isOwnWindow ? `${base}/broker` : null },
    content: html`${brand(broker, broker.display_name)}<p>${texts.allow} <span class="quiet">${view.consent(broker)}</span></p>
<form method="post"><input type="hidden" name="window" value="${isOwnWindow ? 'own' : ''}">
<label>${texts.username}<input name="username" value="${knownUsername(view) || 'demo'}" autocomplete="off" autocapitalize="none" spellcheck="false" required></label>
${action('connect', texts.connect, 'main')}
<button name="action" value="left" formnovalidate>${texts.cancel}</button></form>`,
  }
}

/** Returns the page of the brokerage's window if it cannot close itself. */
export const windowOverPage = ({ texts }: View): Page => ({
  title: texts.over,
  data: { ...noData, isOver: true },
  content: html`<h1>${texts.over}</h1>`,
})
