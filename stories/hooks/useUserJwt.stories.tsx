import { useMemo } from 'react'
import { SnapTradeProvider } from 'react-snaptrade-connect'
import { createKeyPair, exportSshPublicKey, memoryKeyStore } from 'react-snaptrade-connect/encryption'
import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { backendOf, userId } from '../../.storybook/storyBackend.js'
import { UserJwt } from './examples/UserJwt.js'
import source from './examples/UserJwt.tsx?raw'
import { hookPage } from './hookPage.js'

/** Renders the example on a device without a key. Otherwise the stories would share the browser's key store. */
const NewDevice = ({ id }: { id: string }) => {
  const { config } = backendOf({ id })
  const own = useMemo(() => ({ ...config, keyStore: memoryKeyStore() }), [config])
  return (
    <SnapTradeProvider config={own} userId={userId}>
      <UserJwt config={own} userId={userId} />
    </SnapTradeProvider>
  )
}

const meta = preview.meta({
  title: 'Hooks/useUserJwt',
  ...hookPage(
    `Returns the JWT of an encrypted user, decrypted on this device. Use it if SnapTrade requires one. The user must be
registered with an RSA public key, which SnapTrade accepts only at registration. \`createDeviceKey\` creates the key and
stores it in this browser as non-extractable. On another device the error is \`key_missing\`. The JWT is removed from
the cache when the last component that uses it unmounts. This page shows only its start, because it authorizes
requests of the user.`,
    source,
  ),
  render: (_, { id }) => <NewDevice id={id} />,
})

/** The user is not registered yet. The button creates the key of this device and registers the user with it. */
export const Default = meta.story()

Default.test('registers with a key, and decrypts', async ({ canvas, canvasElement, userEvent, id }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Encrypt on this device' }))
  const status = canvas.getByRole('status')
  // Creating a key takes a moment.
  await waitFor(() => expect(status).toHaveTextContent('success'))
  await expect(canvas.getByRole('region', { name: 'Result' })).toHaveTextContent('"eyJ…"')
  await expect(canvasElement.innerHTML).not.toMatch(/eyJ\w/)
  await expect(backendOf({ id }).sandbox.users[0]?.rsaPublicKey).toMatch(/^ssh-rsa /)
})

/** The user was registered on another device, which has the key. */
export const KeyMissing = meta.story({
  parameters: {
    sandbox: async (sandbox: Sandbox) => {
      const { publicKey } = await createKeyPair()
      sandbox.addUser({ userId, rsaPublicKey: await exportSshPublicKey(publicKey) })
    },
  },
})

KeyMissing.test('shows the error', async ({ canvas }) => {
  await expect(await canvas.findByText('key_missing')).toBeVisible()
})
