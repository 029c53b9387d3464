import { stubPortal } from 'react-snaptrade-connect/testing'
import preview from '../.storybook/preview.js'
import { backendOf } from '../.storybook/storyBackend.js'
import { FirstConnection } from './support/FirstConnection.js'

const meta = preview.meta({
  title: 'Start here/First connection',
  component: FirstConnection,
  tags: ['!autodocs', '!dev'],
  parameters: { layout: 'padded', controls: { disable: true } },
})

/** The button and the list, as in an app. */
export const Default = meta.story()

Default.test('shows the new connection', async ({ canvas, userEvent, id }) => {
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Connect a brokerage' }))
  await portal.connect({ broker: 'KRAKEN' })
  portal.restore()
  await canvas.findByRole('listitem', { name: 'Kraken' })
})
