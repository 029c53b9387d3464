import type { Sandbox, SandboxConnection, SandboxUser } from '../contract.js'
import { type Html, html } from '../portal/html.js'
import { commandButton } from './failureSection.js'

/** Maximum number of users on the page. A sandbox may have 100,000. */
const MOST_USERS = 50

const connectionRow = ({ id, brokerage, type, disabled }: SandboxConnection, userId: string): Html => {
  const name = brokerage.display_name
  const body = { connectionId: id }
  return html`<li class="row"><span class="grow">${name}</span><span class="badge">${type}</span>${
    disabled
      ? html`<span class="badge bad">Disabled</span>`
      : commandButton(
          {
            id: `break-${id}`,
            post: 'disableConnection',
            body,
            done: `${name} is disabled.`,
            look: 'small',
            label: `Disable ${name} of ${userId}`,
          },
          'Disable',
        )
  }${commandButton(
    {
      id: `delete-${id}`,
      post: 'deleteConnection',
      body,
      done: `${name} is deleted.`,
      look: 'small bad',
      label: `Delete ${name} of ${userId}`,
    },
    'Delete',
  )}</li>`
}

const userRow = ({ userId, rsaPublicKey, connections }: SandboxUser, isPersonal: boolean): Html =>
  html`<li class="user"><div class="row"><h3>${userId}</h3>${
    rsaPublicKey !== undefined && html`<span class="badge">Encrypted</span>`
  }${
    !isPersonal &&
    commandButton(
      {
        id: `user-${userId}`,
        post: 'deleteUser',
        body: { userId },
        done: `${userId} is deleted.`,
        look: 'small bad',
        label: `Delete user ${userId}`,
      },
      'Delete user',
    )
  }</div>${
    connections.length === 0
      ? html`<p class="quiet">No connections.</p>`
      : html`<ul>${connections.map((connection) => connectionRow(connection, userId))}</ul>`
  }</li>`

/** Returns the users with their connections. */
export const userList = ({ users, state }: Sandbox): Html => {
  if (users.length === 0)
    return html`<p class="quiet">No users. They appear when your backend registers them.</p>`
  const isPersonal = state.keyType === 'personal'
  return html`<ul>${users.slice(0, MOST_USERS).map((user) => userRow(user, isPersonal))}</ul>${
    users.length > MOST_USERS && html`<p class="quiet">And ${users.length - MOST_USERS} more.</p>`
  }`
}
