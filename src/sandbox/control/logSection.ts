import { type Html, html } from '../portal/html.js'
import type { Journal, LoggedEvent, LoggedRequest } from './journal.js'

/** Returns a SnapTrade name that can break between its parts: `CONNECTION_` `ADDED`, `list` `Users`. */
const breakable = (name: string): Html =>
  html`${name.split(/(?<=_)|(?<=[a-z])(?=[A-Z])/).map((part, index) => (index === 0 ? html`${part}` : html`<wbr>${part}`))}`

/** Returns the time of day on this machine. */
const time = (at: string): Html =>
  html`<time datetime="${at}">${new Date(at).toLocaleTimeString('en-GB')}</time>`

/** `name` is the accessible name of the table. */
const table = (name: string, columns: readonly string[], rows: readonly Html[]): Html =>
  html`<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table><thead><tr>${columns.map(
    (column) => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table></div>`

const requestRow = ({ at, method, path, operation, userId, status, code }: LoggedRequest): Html =>
  html`<tr><td>${time(at)}</td><td>${operation === null ? html`${method} ${path}` : breakable(operation)}</td><td>${userId ?? ''}</td><td><span class="badge ${
    status < 400 ? 'good' : 'bad'
  }">${status}${code !== null && html` · ${code}`}</span></td></tr>`

/** Returns the last requests to the API and the portal. */
export const requestList = ({ requests }: Journal): Html =>
  requests.length === 0
    ? html`<p class="quiet">No requests yet.</p>`
    : table('Table of requests', ['Time', 'Operation', 'User', 'Status'], requests.map(requestRow))

const deliveryBadge = ({ delivery }: LoggedEvent): Html => {
  if (delivery === null) return html``
  const text = delivery.isDelivered ? 'Delivered' : `Not delivered: ${delivery.status ?? delivery.error}`
  return html`<span class="badge ${delivery.isDelivered ? 'good' : 'bad'}">${text}</span>`
}

const eventRow = (event: LoggedEvent): Html =>
  html`<tr><td>${time(event.at)}</td><td>${breakable(event.eventType)} ${
    event.connectionAttemptedResult !== undefined &&
    html`<span class="quiet">${breakable(event.connectionAttemptedResult)}</span> `
  }${deliveryBadge(event)}</td><td>${event.userId}</td></tr>`

/** Returns the last events. */
export const eventList = ({ events }: Journal): Html =>
  events.length === 0
    ? html`<p class="quiet">No events yet.</p>`
    : table('Table of events', ['Time', 'Event', 'User'], events.map(eventRow))
