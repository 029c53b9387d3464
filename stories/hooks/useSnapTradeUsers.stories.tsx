import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { SnapTradeUsers } from './examples/SnapTradeUsers.js'
import source from './examples/SnapTradeUsers.tsx?raw'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useSnapTradeUsers',
  ...hookPage(
    `The ids of all your SnapTrade users, in one list. Use it in an admin's page; for a whole table with search and
deletion there is \`<SnapTradeUserTable>\`. Your backend refuses it unless its \`staffOperations\` list
\`listSnapTradeUsers\` and its \`isStaff\` confirms the person.`,
    source,
  ),
  render: () => <SnapTradeUsers />,
})

/** Thirty users, and a backend that allows listing them. */
export const Default = meta.story({
  parameters: {
    sandbox: (sandbox: Sandbox) => {
      for (let user = 1; user <= 30; user += 1) sandbox.addUser({ userId: `user-${user}` })
    },
  },
})

Default.test('lists them, and the page cuts the list', async ({ canvas }) => {
  await expect(await canvas.findByText('30 users')).toBeVisible()
  await expect(canvas.getByRole('region', { name: 'Result' })).toHaveTextContent('… 27 more')
})

/** What the backend responds to people who may not. */
export const Forbidden = meta.story({ parameters: { scenario: 'forbidden' } })

Forbidden.test('tells the error', async ({ canvas }) => {
  await expect(await canvas.findByText('forbidden')).toBeVisible()
  await expect(canvas.getByText('contact')).toBeVisible()
})
