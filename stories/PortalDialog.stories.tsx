import type { StoryContext } from '@storybook/react-vite'
import { useState } from 'react'
import { PortalDialog, type PortalDialogProps } from 'react-snaptrade-connect'
import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { expect, fn, screen, waitFor, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { backendOf } from '../.storybook/storyBackend.js'

/** Opens the dialog with its own state. */
const Opener = (props: PortalDialogProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="snaptrade-button"
        data-variant="secondary"
        onClick={() => setOpen(true)}
      >
        Open the portal here
      </button>
      <PortalDialog
        {...props}
        open={isOpen}
        onOpenChange={(open) => {
          setOpen(open)
          props.onOpenChange(open)
        }}
      />
    </>
  )
}

const meta = preview.meta({
  title: 'Components/PortalDialog',
  component: PortalDialog,
  args: { open: false, onOpenChange: fn(), onSuccess: fn(), onExit: fn() },
  render: (args) => <Opener {...args} />,
})

/** The portal in a dialog over the page, controlled by your state. */
export const Default = meta.story()

Default.test('opens, closes with its button, and restores the focus', async ({ canvas, userEvent, args }) => {
  const opener = canvas.getByRole('button', { name: 'Open the portal here' })
  await userEvent.click(opener)
  await screen.findByRole('dialog', { name: 'Secure sign-in' })
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(args.onExit).toHaveBeenCalledTimes(1))
  await expect(args.onOpenChange).toHaveBeenLastCalledWith(false)
  await expect(opener).toHaveFocus()
})

const press = ({ canvas, userEvent }: StoryContext) =>
  userEvent.click(canvas.getByRole('button', { name: 'Open the portal here' }))

/** The portal is open. */
export const Open = meta.story({ play: press })

Open.test('shows the brokerages above all other content', async () => {
  const dialog = await screen.findByRole('dialog', { name: 'Secure sign-in' })
  await expect(within(dialog).getByTitle('Secure sign-in')).toBeVisible()
  await waitFor(() => expect(within(dialog).queryByRole('status')).toBeNull())
  await expect(document.documentElement).toHaveStyle({ overflow: 'hidden' })
})

/** SnapTrade responds slowly. */
export const SlowLogin = meta.story({
  parameters: { sandbox: (sandbox: Sandbox) => sandbox.fail('loginSnapTradeUser', { delay: 600_000 }) },
  play: press,
})

SlowLogin.test('announces in the dialog that it is loading', async () => {
  const dialog = within(await screen.findByRole('dialog', { name: 'Secure sign-in' }))
  await expect(dialog.getByRole('status')).toHaveTextContent('Opening secure sign-in…')
})

/** SnapTrade responds with an error instead of a link. The dialog closes, and a notice says why. */
export const LoginFails = meta.story({
  parameters: { sandbox: (sandbox: Sandbox) => sandbox.fail('loginSnapTradeUser', { status: 500 }) },
  play: press,
})

LoginFails.test('says why', async ({ canvas, args, id }) => {
  await expect(await canvas.findByRole('alert')).toHaveTextContent('Something went wrong on our side.')
  await expect(screen.queryByRole('dialog')).toBeNull()
  await waitFor(() => expect(args.onOpenChange).toHaveBeenLastCalledWith(false))
  await expect(backendOf({ id }).sandbox.users[0]?.connections ?? []).toEqual([])
})
