import type { PortalError } from '../../portalErrors.js'
import { type Html, html } from '../html.js'
import { errorMessage, noData, tellBoth } from '../messages.js'
import { action, form, type Page } from '../page.js'
import { redirectWith } from '../redirect.js'
import type { PortalOutcome, PortalStep } from '../session.js'
import { fill, type PortalTexts } from '../texts.js'
import type { View } from '../view.js'
import { backButton, brand } from './parts.js'

const errorText = (texts: PortalTexts, { code, text }: PortalError): Html =>
  html`<div class="mark bad" aria-hidden="true">!</div><h1>${texts.failed}</h1>
<div class="alert" role="alert">${texts[text]}<small>${fill(texts.errorCode, { code })}</small></div>`

/** Returns the page that explains why a brokerage is not available. No login was attempted, so no ERROR is sent. */
export const unavailablePage = (view: View, { slug, reason }: PortalStep & { name: 'unavailable' }): Page => {
  const broker = view.brokerOf(slug)
  const title = view.say('unavailable', broker)
  return {
    title,
    hasClose: true,
    data: noData,
    content: html`${brand(broker, title)}<p class="alert" role="alert">${view.say(reason, broker)}</p>${backButton(view)}`,
  }
}

/** Returns the URL that a visit redirects to at the end; `null` in an iframe, which the app removes. */
const leaveTo = ({ session }: View, outcome: PortalOutcome) =>
  session.options.redirect === null || session.isFramed
    ? null
    : redirectWith(session.options.redirect, outcome)

/** Returns the URL for an immediate redirect, without the closing page, if the login link requests it. */
const leaveAtOnce = (view: View, outcome: PortalOutcome) =>
  view.session.options.immediateRedirect ? leaveTo(view, outcome) : null

/**
 * Returns the page that explains why a login failed and offers to try again. With `immediateRedirect` it sends the
 * message and redirects.
 */
export const failedPage = (view: View, { error }: PortalStep & { name: 'failed' }): Page => {
  const { texts, session } = view
  return {
    title: texts.failed,
    data: {
      ...noData,
      ...tellBoth(errorMessage(error)),
      leave: leaveAtOnce(view, { status: 'ERROR', error }),
    },
    content: html`${errorText(texts, error)}<div class="actions">${form(action('retry', texts.retry, 'main'))}${
      session.options.showCloseButton && form(action('close', texts.close))
    }</div>`,
  }
}

/** Returns the page of a success. With `immediateRedirect` it only sends the message and redirects. */
export const connectedPage = (view: View, { connectionId }: PortalStep & { name: 'connected' }): Page => {
  const { texts } = view
  const broker = view.user.connections.get(connectionId)?.broker
  return {
    title: texts.connected,
    data: {
      ...noData,
      ...tellBoth({ status: 'SUCCESS', authorizationId: connectionId }),
      leave: leaveAtOnce(view, { status: 'SUCCESS', connectionId }),
    },
    content: html`<div class="mark good" aria-hidden="true">✓</div><div role="status"><h1>${texts.connected}</h1>
<p>${broker && view.say('connectedTo', broker)}</p></div><div class="actions">${form(action('done', texts.done, 'main'))}</div>`,
  }
}

/** Returns the last page of a visit: with a redirect to the app, or a text that the window can be closed. */
export const endedPage = (view: View, { outcome, isOauthClosed }: PortalStep & { name: 'ended' }): Page => {
  const { texts } = view
  const leave = leaveTo(view, outcome)
  return {
    title: texts.over,
    data: {
      ...noData,
      // The page before has already sent SUCCESS and ERROR.
      toOpener: outcome.status === 'ABANDONED' ? ['ABANDONED'] : [],
      toParent: isOauthClosed ? ['CLOSED', 'CLOSE_MODAL'] : ['CLOSE_MODAL'],
      leave,
    },
    content: leave
      ? html`<h1>${texts.leaving}</h1><a class="button main" href="${leave}">${texts.continue}</a>`
      : html`<h1>${texts.over}</h1>`,
  }
}

/** Returns the page without a visit: the link was used, or the visit has ended. */
export const lostPage = (texts: PortalTexts, error: PortalError, redirect: string | null): Page => ({
  title: texts.failed,
  data: {
    ...noData,
    ...tellBoth(errorMessage(error)),
    dismiss: redirect === null ? null : redirectWith(redirect, { status: 'ERROR', error }),
  },
  content: html`${errorText(texts, error)}<div class="actions"><button type="button" data-dismiss>${texts.close}</button></div>`,
})
