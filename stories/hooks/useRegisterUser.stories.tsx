import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { backendOf, userId } from '../../.storybook/storyBackend.js'
import { RegisterUser } from './examples/RegisterUser.js'
import source from './examples/RegisterUser.tsx?raw'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useRegisterUser',
  ...hookPage(
    `Registers a SnapTrade user: the signed-in user, or the user with the id \`userId\`. Most apps don't need it, because
the first visit to the portal registers the user. Use it on an admin page, or to send the device's RSA key before the
first connection (see \`useUserJwt\`). Your backend stores the new user's secret and never sends it, so the result does
not contain it. Only staff can register other users.`,
    source,
  ),
  render: () => <RegisterUser />,
})

/** The backend allows both. If the user exists, registering yourself changes nothing; for others it is an error. */
export const Default = meta.story()

Default.test('registers, and shows no secret', async ({ canvas, canvasElement, userEvent, id }) => {
  const { sandbox } = backendOf({ id })
  await userEvent.click(canvas.getByRole('button', { name: 'Register me' }))
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('success'))
  await expect(sandbox.users.map((user) => user.userId)).toEqual([userId])
  await expect(canvasElement.innerHTML).not.toContain(sandbox.users[0]?.userSecret)
})

Default.test('shows an error if another user already exists', async ({ canvas, userEvent }) => {
  const button = canvas.getByRole('button', { name: 'Register ada' })
  await userEvent.click(button)
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('success'))
  await userEvent.click(button)
  await expect(await canvas.findByText('user_exists')).toBeVisible()
})

/** The backend does not allow registering other users. */
export const Forbidden = meta.story({ parameters: { scenario: 'forbidden' } })

Forbidden.test('registers no other user', async ({ canvas, userEvent, id }) => {
  await userEvent.click(canvas.getByRole('button', { name: 'Register ada' }))
  await expect(await canvas.findByText('forbidden')).toBeVisible()
  await expect(backendOf({ id }).sandbox.users).toHaveLength(0)
})
