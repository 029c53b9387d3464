import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { expect } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { Gallery } from './support/Gallery.js'

const meta = preview.meta({
  title: 'Start here/Gallery',
  component: Gallery,
  tags: ['!autodocs', '!dev'],
  parameters: {
    layout: 'padded',
    controls: { disable: true },
    scenario: 'disabled',
    sandbox: (sandbox: Sandbox) => {
      for (const userId of ['ada', 'bert', 'chloé']) sandbox.addUser({ userId })
    },
  },
})

/** All components, with the data of one sandbox. */
export const Default = meta.story()

Default.test('shows a preview and a link for each component', async ({ canvas }) => {
  await canvas.findAllByText('Total balance')
  const links = canvas.getAllByRole('link')
  await expect(links.length).toBeGreaterThan(8)
  for (const link of links) {
    const card = link.closest('li')
    await expect(card?.querySelector('.gallery-preview')).toHaveTextContent(/\w/)
  }
  // The previews are pictures: none of their buttons can be reached.
  await expect(canvas.queryAllByRole('button')).toEqual([])
})
