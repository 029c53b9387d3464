import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { backendOf, userId } from '../../.storybook/storyBackend.js'
import { DeleteUser } from './examples/DeleteUser.js'
import source from './examples/DeleteUser.tsx?raw'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useDeleteUser',
  ...hookPage(
    `Deletes a SnapTrade user with every connection, for good: the signed-in person, or with \`userId\` somebody else.
Use it when somebody closes their account with you, and in an admin's page; ask first. SnapTrade only queues the
deletion; the user leaves \`useSnapTradeUsers\` at once all the same. Your backend refuses it unless
\`selfOperations\` (oneself) or \`staffOperations\` (others) list \`deleteSnapTradeUser\`.`,
    source,
  ),
  render: () => <DeleteUser />,
})

/** The backend allows it. */
export const Default = meta.story({
  parameters: {
    sandbox: (sandbox: Sandbox) => {
      for (const user of ['ada', 'grace', userId]) sandbox.addUser({ userId: user })
    },
  },
})

Default.test('takes the user out of the list', async ({ canvas, userEvent, id }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Delete ada' }))
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('success'))
  await expect(canvas.queryByRole('button', { name: 'Delete ada' })).toBeNull()
  const { sandbox } = backendOf({ id })
  await waitFor(() => expect(sandbox.users.map((user) => user.userId)).toEqual(['grace', userId]))
})

/** What the backend responds to people who may not. */
export const Forbidden = meta.story({
  parameters: { scenario: 'forbidden', sandbox: (sandbox: Sandbox) => sandbox.addUser({ userId }) },
})

Forbidden.test('deletes nobody', async ({ canvas, userEvent, id }) => {
  await userEvent.click(canvas.getByRole('button', { name: 'Delete me' }))
  await expect(await canvas.findByText('forbidden')).toBeVisible()
  await expect(backendOf({ id }).sandbox.users).toHaveLength(1)
})
