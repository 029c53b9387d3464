import type { Sandbox } from '../contract.js'
import type { FailureTarget } from '../failures.js'
import { type Html, html, trusted } from '../portal/html.js'
import { failureTargets } from './failBody.js'
import {
  activeFailures,
  commandButton,
  operationSwitches,
  portalSwitches,
  targetLabel,
} from './failureSection.js'
import type { Journal } from './journal.js'
import { eventList, requestList } from './logSection.js'
import { controlScript } from './script.js'
import { controlStyle } from './style.js'
import { userList } from './userSection.js'

interface Parts {
  sandbox: Sandbox
  journal: Journal
}

const facts = (
  sandbox: Sandbox,
): Html => html`<dl><div><dt>API address</dt><dd><code>${sandbox.api}</code></dd></div>
<div><dt>Client ID</dt><dd><code>${sandbox.clientId}</code></dd></div>
<div><dt>Sandbox time at the last change</dt><dd>${new Date(sandbox.now()).toISOString().slice(0, 19).replace('T', ' ')} UTC</dd></div></dl>`

/**
 * Returns the parts of the page that change, by the ids of their elements. `operation` is the one that is selected.
 */
export const liveParts = ({ sandbox, journal }: Parts, operation: FailureTarget): Record<string, Html> => ({
  facts: facts(sandbox),
  active: activeFailures(sandbox.failures),
  'operation-switches': operationSwitches(operation, sandbox.failures),
  'portal-switches': portalSwitches(sandbox.failures),
  users: userList(sandbox),
  requests: requestList(journal),
  events: eventList(journal),
})

const live = (parts: Record<string, Html>, id: string) =>
  html`<div class="live" id="${id}">${parts[id]}</div>`

const heading = (id: string, text: string) => html`<h2 id="${id}" tabindex="-1">${text}</h2>`

const clockButtons = html`<div class="row">${commandButton(
  {
    id: 'advance-5',
    post: 'advance',
    body: { seconds: 300 },
    done: 'The clock is 5 minutes ahead. Links have expired.',
  },
  'Advance 5 minutes',
)}${commandButton(
  { id: 'advance-day', post: 'advance', body: { seconds: 86_400 }, done: 'The clock is a day ahead.' },
  'Advance 1 day',
)}${commandButton(
  {
    id: 'reset',
    post: 'reset',
    body: {},
    done: 'The sandbox was reset.',
    look: 'bad',
    ask: 'Delete all users, connections and failures of this sandbox?',
  },
  'Reset everything',
)}</div>`

const failureSection = (
  parts: Record<string, Html>,
) => html`<section aria-labelledby="failures-title">${heading('failures-title', 'Failures')}
${live(parts, 'active')}
<fieldset class="group"><legend>Make operations fail</legend><label class="row" for="operation">Operation <select id="operation" autocomplete="off">${failureTargets
  .filter((target) => target !== 'portal' && target !== 'portalLogin')
  .map((target) => html`<option value="${target}">${targetLabel(target)}</option>`)}</select></label>
${live(parts, 'operation-switches')}</fieldset>
<fieldset class="group"><legend>Make the portal fail</legend>${live(parts, 'portal-switches')}</fieldset></section>`

const userSection = (parts: Record<string, Html>, { state, users }: Sandbox) => {
  const isPersonal = state.keyType === 'personal'
  const brokers = html`<label>Brokerage <select name="broker">${parts.brokers}</select></label>`
  return html`<section aria-labelledby="users-title">${heading('users-title', 'Users and connections')}
${live(parts, 'users')}
${
  !isPersonal &&
  html`<form class="inline" data-post="addUser" data-done="The user is registered."><label>New user <input name="userId" required autocomplete="off"></label><button>Add user</button></form>`
}
<form class="inline" data-post="addConnection" data-done="The connection is added."><label>User <input name="userId" required autocomplete="off" value="${
    isPersonal ? (users[0]?.userId ?? '') : ''
  }"></label>${brokers}<button>Add connection</button></form></section>`
}

/** Returns the whole page. */
export const controlPage = ({ sandbox, journal }: Parts): string => {
  const brokers = html`${sandbox.brokerages.map(({ slug, display_name }) => html`<option value="${slug}">${display_name}</option>`)}`
  const parts = { ...liveParts({ sandbox, journal }, '*'), brokers }
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SnapTrade sandbox</title>
<link rel="icon" href="data:,">
<style>${trusted(controlStyle)}</style>
</head>
<body>
<header><h1>SnapTrade sandbox</h1><p class="quiet">A SnapTrade in memory. Nothing here is real.</p>${live(parts, 'facts')}${clockButtons}</header>
<div class="said"><p id="said" role="status"></p> <p id="lost" role="alert" class="bad" hidden>The sandbox does not respond. Reconnecting …</p></div>
<noscript><p>This page needs JavaScript. From a terminal: GET /sandbox/state, POST /sandbox/fail.</p></noscript>
<main><div>${failureSection(parts)}</div><div>${userSection(parts, sandbox)}
<section aria-labelledby="requests-title">${heading('requests-title', 'Last requests')}${live(parts, 'requests')}</section>
<section aria-labelledby="events-title">${heading('events-title', 'Last events')}${live(parts, 'events')}</section></div></main>
<script>${trusted(controlScript)}<\/script>
</body>
</html>
`.text
}
