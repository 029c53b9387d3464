import type { SandboxBrokerage } from '../../brokerages.js'
import { html } from '../html.js'
import { noData } from '../messages.js'
import { form, type Page } from '../page.js'
import type { PortalStep } from '../session.js'
import { offeredBrokerages } from '../steps.js'
import type { View } from '../view.js'

const badgeOf = ({ texts }: View, broker: SandboxBrokerage): string | undefined => {
  if (broker.maintenance_mode) return texts.maintenanceBadge
  if (broker.is_degraded) return texts.degradedBadge
  return broker.slug === 'SANDBOX' ? texts.testing : undefined
}

/** Returns a brokerage's button. Its accessible name is only the brokerage's; the badge is its description. */
const brokerButton = (view: View, broker: SandboxBrokerage) => {
  const badge = badgeOf(view, broker)
  const id = `note-${broker.slug}`
  return html`<li><button name="broker" value="${broker.slug}" ${
    badge ? html`aria-describedby="${id}"` : ''
  } ${broker.maintenance_mode ? html`disabled` : ''}><img src="${broker.aws_s3_square_logo_url ?? broker.aws_s3_logo_url}" alt=""><span>${broker.display_name}</span>${
    badge && html`<span class="badge" id="${id}" aria-hidden="true">${badge}</span>`
  }</button></li>`
}

/** Returns the list of brokerages to choose from, without disabled ones and those without the requested access. */
export const brokeragesPage = (view: View, { isOauthClosed }: PortalStep & { name: 'brokerages' }): Page => {
  const { texts } = view
  const brokers = offeredBrokerages(view.world, view.session.options)
  return {
    title: texts.choose,
    hasClose: true,
    data: { ...noData, toParent: isOauthClosed ? ['CLOSED'] : [] },
    content: html`<h1>${texts.choose}</h1>${
      brokers.length === 0
        ? html`<p>${texts.none}</p>`
        : form(html`<ul class="brokers">${brokers.map((broker) => brokerButton(view, broker))}</ul>`)
    }`,
  }
}
