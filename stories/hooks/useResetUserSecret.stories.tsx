import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { backendOf } from '../../.storybook/storyBackend.js'
import { ResetUserSecret } from './examples/ResetUserSecret.js'
import source from './examples/ResetUserSecret.tsx?raw'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useResetUserSecret',
  ...hookPage(
    `Gives the signed-in person a new user secret, and makes the old one void. Use it when a secret may have leaked.
Your backend stores the new one and never sends it, so nothing changes for the browser, and there is none in the
result. A backend of another kind may send \`userSecret\`; this page would not show it, since it opens everything of
that user.`,
    source,
  ),
  render: () => <ResetUserSecret />,
})

/** A person whom SnapTrade knows. */
export const Default = meta.story({ parameters: { scenario: 'one-connection' } })

Default.test('changes the secret, and shows none', async ({ canvas, canvasElement, userEvent, id }) => {
  const { sandbox } = backendOf({ id })
  const former = sandbox.users[0]?.userSecret
  await userEvent.click(canvas.getByRole('button', { name: 'Change my user secret' }))
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('success'))
  const present = sandbox.users[0]?.userSecret
  await expect(present).not.toBe(former)
  await expect(canvasElement.innerHTML).not.toContain(present)
})

/** Somebody who never connected has no secret. */
export const NotRegistered = meta.story()

NotRegistered.test('tells the error', async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('button', { name: 'Change my user secret' }))
  await expect(await canvas.findByText('user_not_registered')).toBeVisible()
  await expect(canvas.getByText('connect_new')).toBeVisible()
})
