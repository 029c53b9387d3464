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

/** A device without a key. The stories would share this browser's own key store. */
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
    `The JWT of an encrypted user, decrypted on this device. Use it where SnapTrade asks for one; the user must have
been registered with an RSA public key, and SnapTrade takes that at registration only. \`createDeviceKey\` makes the
key and keeps it in this browser, where it cannot be read out. Another device answers \`key_missing\`. The JWT leaves
the cache with the last component that uses it. This page shows only how it begins: whoever has it acts for the user.`,
    source,
  ),
  render: (_, { id }) => <NewDevice id={id} />,
})

/** SnapTrade does not know the person yet: make this device's key, and register with it. */
export const Default = meta.story()

Default.test('registers with a key, and decrypts', async ({ canvas, canvasElement, userEvent, id }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Encrypt on this device' }))
  const status = canvas.getByRole('status')
  // Making a key takes a moment.
  await waitFor(() => expect(status).toHaveTextContent('success'))
  await expect(canvas.getByRole('region', { name: 'Result' })).toHaveTextContent('"eyJ…"')
  await expect(canvasElement.innerHTML).not.toMatch(/eyJ\w/)
  await expect(backendOf({ id }).sandbox.users[0]?.rsaPublicKey).toMatch(/^ssh-rsa /)
})

/** The person was registered on another device, and the key is there. */
export const KeyMissing = meta.story({
  parameters: {
    sandbox: async (sandbox: Sandbox) => {
      const { publicKey } = await createKeyPair()
      sandbox.addUser({ userId, rsaPublicKey: await exportSshPublicKey(publicKey) })
    },
  },
})

KeyMissing.test('tells the error', async ({ canvas }) => {
  await expect(await canvas.findByText('key_missing')).toBeVisible()
})
