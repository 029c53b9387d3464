import { isScenario, type ScenarioName, scenarios } from '../../scenarios.js'
import { type Html, html } from '../html.js'
import { noData } from '../messages.js'
import { action, form, type Page } from '../page.js'
import type { PortalStep } from '../session.js'
import type { View } from '../view.js'
import { backButton, brand, knownUsername } from './parts.js'

const loginForm = ({ texts }: View, fields: Html) =>
  form(html`${fields}${action('connect', texts.connect, 'main')}`)

/** Returns the page for username and password, for brokerages whose credentials the portal asks for. */
export const credentialsPage = (view: View, { slug }: PortalStep & { name: 'credentials' }): Page => {
  const { texts } = view
  const broker = view.brokerOf(slug)
  const title = view.say('login', broker)
  return {
    title,
    hasClose: true,
    data: noData,
    content: html`${brand(broker, title)}<p class="quiet">${view.consent(broker)}</p>${loginForm(
      view,
      html`<label>${texts.username}<input name="username" value="${knownUsername(view)}" autocomplete="off" autocapitalize="none" spellcheck="false" required></label>
<label>${texts.password}<input name="password" type="password" autocomplete="off" aria-describedby="password-hint" required></label>
<p class="quiet" id="password-hint">${texts.passwordHint}</p>`,
    )}${backButton(view)}`,
  }
}

/** Returns the page for the second factor. */
export const codePage = (view: View, { slug }: PortalStep & { name: 'code' }): Page => {
  const { texts } = view
  const broker = view.brokerOf(slug)
  return {
    title: texts.codeTitle,
    hasClose: true,
    data: noData,
    content: html`${brand(broker, texts.codeTitle)}${loginForm(
      view,
      html`<p class="quiet" id="code-hint">${view.say('codeHint', broker)}</p>
<label>${texts.code}<input name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6" aria-describedby="code-hint" required></label>`,
    )}`,
  }
}

/** Returns the page for the scenario of the Sandbox brokerage. */
export const scenariosPage = (view: View): Page => {
  const { texts, user, session } = view
  const broker = view.brokerOf('SANDBOX')
  const known = user.connections.get(session.options.reconnect ?? '')?.scenario
  const chosen: ScenarioName = isScenario(known) ? known : 'self-directed'
  const choices = Object.entries(scenarios).map(
    ([name, { label }]) =>
      html`<label class="choice"><input type="radio" name="scenario" value="${name}" ${
        name === chosen ? html`checked` : ''
      } required>${label}</label>`,
  )
  return {
    title: broker.display_name,
    hasClose: true,
    data: noData,
    content: html`${brand(broker, broker.display_name)}${loginForm(
      view,
      html`<fieldset><legend>${texts.scenarios}</legend>${choices}</fieldset>`,
    )}${backButton(view)}`,
  }
}
