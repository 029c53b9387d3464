import type { SandboxBrokerage } from '../../brokerages.js'
import { type Html, html } from '../html.js'
import { action, form } from '../page.js'
import type { View } from '../view.js'

/** Returns a heading with the brokerage's logo. */
export const brand = (broker: SandboxBrokerage, title: string): Html =>
  html`<div class="brand"><img src="${broker.aws_s3_square_logo_url ?? broker.aws_s3_logo_url}" alt=""><h1>${title}</h1></div>`

/** Returns the button back to the list. A reconnect has none, because it has only one connection. */
export const backButton = ({ session, texts }: View): Html | undefined =>
  session.options.reconnect === undefined ? form(action('back', texts.back)) : undefined

/** Returns the username of the connection to fix, to save typing. */
export const knownUsername = ({ user, session }: View): string =>
  user.connections.get(session.options.reconnect ?? '')?.username ?? ''
