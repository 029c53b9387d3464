import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { backendOf, userId } from '../../.storybook/storyBackend.js'
import { RegisterUser } from './examples/RegisterUser.js'
import source from './examples/RegisterUser.tsx?raw'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useRegisterUser',
  ...hookPage(
    `Registers a SnapTrade user: the signed-in person, or with \`userId\` somebody else. You seldom need it, since the
first visit to the portal registers the person. Use it in an admin's page, or to hand in the device's RSA key before
the first connection (see \`useUserJwt\`). Your backend keeps the new user's secret and never sends it, so there is
none in the result; this page would not show it either. Registering others is for the backend's staff.`,
    source,
  ),
  render: () => <RegisterUser />,
})

/** The backend allows both. Registering oneself again changes nothing; registering another again is an error. */
export const Default = meta.story()

Default.test('registers, and shows no secret', async ({ canvas, canvasElement, userEvent, id }) => {
  const { sandbox } = backendOf({ id })
  await userEvent.click(canvas.getByRole('button', { name: 'Register me' }))
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('success'))
  await expect(sandbox.users.map((user) => user.userId)).toEqual([userId])
  await expect(canvasElement.innerHTML).not.toContain(sandbox.users[0]?.userSecret)
})

Default.test('says when another is there already', async ({ canvas, userEvent }) => {
  const button = canvas.getByRole('button', { name: 'Register ada' })
  await userEvent.click(button)
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('success'))
  await userEvent.click(button)
  await expect(await canvas.findByText('user_exists')).toBeVisible()
})

/** What the backend responds to people who may not register others. */
export const Forbidden = meta.story({ parameters: { scenario: 'forbidden' } })

Forbidden.test('registers nobody else', async ({ canvas, userEvent, id }) => {
  await userEvent.click(canvas.getByRole('button', { name: 'Register ada' }))
  await expect(await canvas.findByText('forbidden')).toBeVisible()
  await expect(backendOf({ id }).sandbox.users).toHaveLength(0)
})
