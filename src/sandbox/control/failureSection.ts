import type { ActiveFailure, FailureTarget } from '../failures.js'
import { type Html, html } from '../portal/html.js'
import { type NamedFailure, namedFailures, nameOf } from './namedFailures.js'

/** Returns a button that sends a command. `done` is shown after it succeeds. */
export const commandButton = (
  {
    id,
    post,
    body,
    done,
    look = '',
    label,
    ask,
  }: {
    id: string
    post: string
    body: object
    done: string
    look?: string
    /** The accessible name, if the text alone is not clear. */
    label?: string
    /** A question to confirm the command. */
    ask?: string
  },
  text: string,
): Html =>
  html`<button type="button" id="${id}" class="${look}" data-post="${post}" data-body="${JSON.stringify(body)}" data-done="${done}" ${
    label !== undefined && html`aria-label="${label}"`
  } ${ask !== undefined && html`data-ask="${ask}"`}>${text}</button>`

/** Returns the label of a target. */
export const targetLabel = (target: FailureTarget): string =>
  ({ '*': 'All operations', portal: 'Portal pages', portalLogin: 'Portal logins' })[target as string] ??
  target

const failureSwitch = (
  named: NamedFailure,
  operation: FailureTarget,
  active: readonly ActiveFailure[],
): Html => {
  const target = named.target ?? operation
  const on = active.find((one) => one.target === target && nameOf(one.target, one.failure) === named)
  const { status, code } = named.failure
  const facts = named.target === 'portalLogin' ? code : status
  const body = on ? { id: on.id } : { name: named.name, operation: target }
  return html`<li><button type="button" role="switch" id="failure-${named.name}" aria-checked="${
    on ? 'true' : 'false'
  }" data-post="${on ? 'recover' : 'fail'}" data-body="${JSON.stringify(body)}" data-done="${named.label}: ${
    on ? 'off' : 'on'
  }."><span class="track" aria-hidden="true"></span><span class="grow">${named.label} ${
    facts !== undefined && html`<span class="quiet">${facts}</span>`
  }</span></button></li>`
}

const activeFailure = ({ id, target, failure, left }: ActiveFailure): Html => {
  const named = nameOf(target, failure)?.label
  const { status, code, delay } = failure
  const facts = [status, code, delay === undefined ? undefined : `${delay} ms`].filter(
    (fact) => fact !== undefined,
  )
  const text = `${targetLabel(target)}: ${named ?? facts.join(', ')}`
  return html`<li class="row"><span class="grow">${text}</span>${
    Number.isFinite(left) && html`<span class="badge">${left} left</span>`
  }${commandButton({ id: `off-${id}`, post: 'recover', body: { id }, done: `${text}: off.`, look: 'small', label: `Switch off ${text}` }, 'Switch off')}</li>`
}

/** Returns the switches for the operation that is selected on the page. */
export const operationSwitches = (operation: FailureTarget, active: readonly ActiveFailure[]): Html =>
  html`<ul class="switches">${namedFailures
    .filter(({ target }) => target === undefined)
    .map((named) => failureSwitch(named, operation, active))}</ul>`

/** Returns the switches for the portal. */
export const portalSwitches = (active: readonly ActiveFailure[]): Html =>
  html`<ul class="switches">${namedFailures
    .filter(({ target }) => target !== undefined)
    .map((named) => failureSwitch(named, '*', active))}</ul>`

/** Returns all active failures, including those that other processes turned on. */
export const activeFailures = (active: readonly ActiveFailure[]): Html =>
  active.length === 0
    ? html`<p class="quiet">Nothing fails.</p>`
    : html`<ul>${active.map(activeFailure)}</ul>`
