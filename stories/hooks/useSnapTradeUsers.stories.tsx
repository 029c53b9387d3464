import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { SnapTradeUsers } from './examples/SnapTradeUsers.js'
import source from './examples/SnapTradeUsers.tsx?raw'
import { hookPage } from './hookPage.js'

const meta = preview.meta({
  title: 'Hooks/useSnapTradeUsers',
  ...hookPage(
    `Returns the ids of all your SnapTrade users. Use it on an admin page. \`<SnapTradeUserTable>\` is a complete table
with search and deletion. Your backend rejects it unless its \`staffOperations\` contain \`listSnapTradeUsers\` and
its \`isStaff\` returns \`true\` for the signed-in user.`,
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

Default.test('lists the users, and the page truncates the list', async ({ canvas }) => {
  await expect(await canvas.findByText('30 users')).toBeVisible()
  await expect(canvas.getByRole('region', { name: 'Result' })).toHaveTextContent('… 27 more')
})

/** The backend rejects the operation. */
export const Forbidden = meta.story({ parameters: { scenario: 'forbidden' } })

Forbidden.test('shows the error', async ({ canvas }) => {
  await expect(await canvas.findByText('forbidden')).toBeVisible()
  await expect(canvas.getByText('contact')).toBeVisible()
})
