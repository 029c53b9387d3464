import type { SandboxBrokerage } from '../../brokerages.js'
import { type Html, html } from '../html.js'
import { action, form } from '../page.js'
import type { View } from '../view.js'

/** A heading with the brokerage's logo. */
export const brand = (broker: SandboxBrokerage, title: string): Html =>
  html`<div class="brand"><img src="${broker.aws_s3_square_logo_url ?? broker.aws_s3_logo_url}" alt=""><h1>${title}</h1></div>`

/** The way back to the list; not from a reconnect, which is about one connection. */
export const backButton = ({ session, texts }: View): Html | undefined =>
  session.options.reconnect === undefined ? form(action('back', texts.back)) : undefined

/** The login that the connection to mend belongs to, to save typing. */
export const knownUsername = ({ user, session }: View): string =>
  user.connections.get(session.options.reconnect ?? '')?.username ?? ''
