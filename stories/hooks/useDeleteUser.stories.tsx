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
    `Permanently deletes a SnapTrade user with all connections: the signed-in user, or the user with the id \`userId\`.
Use it when people close their account in your app, or on an admin page, and ask for a confirmation first. SnapTrade
queues the deletion; \`useSnapTradeUsers\` removes the user immediately. Your backend rejects it unless
\`selfOperations\` (for the signed-in user) or \`staffOperations\` (for others) contain \`deleteSnapTradeUser\`.`,
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

Default.test('removes the user from the list', async ({ canvas, userEvent, id }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Delete ada' }))
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('success'))
  await expect(canvas.queryByRole('button', { name: 'Delete ada' })).toBeNull()
  const { sandbox } = backendOf({ id })
  await waitFor(() => expect(sandbox.users.map((user) => user.userId)).toEqual(['grace', userId]))
})

/** The backend rejects the operation. */
export const Forbidden = meta.story({
  parameters: { scenario: 'forbidden', sandbox: (sandbox: Sandbox) => sandbox.addUser({ userId }) },
})

Forbidden.test('deletes no user', async ({ canvas, userEvent, id }) => {
  await userEvent.click(canvas.getByRole('button', { name: 'Delete me' }))
  await expect(await canvas.findByText('forbidden')).toBeVisible()
  await expect(backendOf({ id }).sandbox.users).toHaveLength(1)
})
