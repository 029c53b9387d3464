import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { backendOf } from '../../.storybook/storyBackend.js'
import { ResetUserSecret } from './examples/ResetUserSecret.js'
import source from './examples/ResetUserSecret.tsx?raw'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useResetUserSecret',
  ...hookPage(
    `Replaces the user secret of the signed-in user. The old secret stops working. Use it if a secret may have leaked.
Your backend stores the new secret and never sends it, so nothing changes in the browser, and the result does not
contain it. A custom backend may send \`userSecret\`; this page hides it, because it gives access to all data of the
user.`,
    source,
  ),
  render: () => <ResetUserSecret />,
})

/** A registered user. */
export const Default = meta.story({ parameters: { scenario: 'one-connection' } })

Default.test('changes the secret, and does not show it', async ({ canvas, canvasElement, userEvent, id }) => {
  const { sandbox } = backendOf({ id })
  const former = sandbox.users[0]?.userSecret
  await userEvent.click(canvas.getByRole('button', { name: 'Change my user secret' }))
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('success'))
  const present = sandbox.users[0]?.userSecret
  await expect(present).not.toBe(former)
  await expect(canvasElement.innerHTML).not.toContain(present)
})

/** A user that never connected has no secret. */
export const NotRegistered = meta.story()

NotRegistered.test('shows the error', async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('button', { name: 'Change my user secret' }))
  await expect(await canvas.findByText('user_not_registered')).toBeVisible()
  await expect(canvas.getByText('connect_new')).toBeVisible()
})
