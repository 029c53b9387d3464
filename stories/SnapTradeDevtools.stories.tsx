import axe from 'axe-core'
import { ConnectBrokerButton } from 'react-snaptrade-connect'
import { SnapTradeDevtools } from 'react-snaptrade-connect/devtools'
import { stubPortal } from 'react-snaptrade-connect/testing'
import { expect, waitFor, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { backendOf } from '../.storybook/storyBackend.js'

const meta = preview.meta({
  title: 'Components/SnapTradeDevtools',
  component: SnapTradeDevtools,
  parameters: { docs: { story: { inline: false, height: '560px' } } },
  argTypes: { position: { control: 'select', options: ['bottom-left', 'bottom-right'] } },
  render: (args) => (
    <>
      <ConnectBrokerButton />
      <SnapTradeDevtools {...args} />
    </>
  ),
})

/** Returns the content of the shadow root at the end of the page. */
const findDevtools = () =>
  waitFor(() => {
    const content = document.querySelector('snaptrade-devtools')?.shadowRoot?.querySelector('div')
    if (!content) throw new Error('The panel is not loaded yet.')
    return content
  })

const violationsIn = async (content: Element) => {
  const { violations } = await axe.run(content, { rules: { region: { enabled: false } } })
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}

/** Press the button, connect, and see in the panel what the visit did. The panel is for developers, in English only. */
export const Default = meta.story({ args: { initialIsOpen: true } })

Default.test('shows what a visit did', async ({ canvas, userEvent, id }) => {
  const content = await findDevtools()
  const panel = within(content)
  const clear = panel.getByRole('button', { name: 'Clear' })
  if (!clear.hasAttribute('disabled')) await userEvent.click(clear)
  const portal = stubPortal(backendOf({ id }).sandbox)
  await userEvent.click(canvas.getByRole('button', { name: 'Connect a brokerage' }))
  await portal.connect({ broker: 'KRAKEN' })
  portal.restore()
  await expect(await panel.findByText(/^connected after/)).toBeVisible()
  const visit = within(panel.getByRole('list', { name: 'Visit 1' }))
  await expect(visit.getByText('Accepted: success')).toBeVisible()
  await expect(visit.getByText('Link used')).toBeVisible()
  await expect(await violationsIn(content)).toEqual([])
})

/** Closed: a button in the corner of the page. */
export const Closed = meta.story()

Closed.test('opens by keyboard, and Escape returns the focus to the button', async ({ userEvent }) => {
  const content = await findDevtools()
  const panel = within(content)
  await expect(await violationsIn(content)).toEqual([])
  panel.getByRole('button', { name: 'SnapTrade devtools' }).focus()
  await userEvent.keyboard('{Enter}')
  await expect(panel.getByRole('region', { name: 'SnapTrade devtools' })).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Close' })).toBe(content.querySelector(':focus'))
  await userEvent.keyboard('{Escape}')
  await expect(panel.getByRole('button', { name: 'SnapTrade devtools' })).toBe(
    content.querySelector(':focus'),
  )
})
