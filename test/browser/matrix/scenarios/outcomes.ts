import { connected, row, spoken } from '../cell.js'
import { connect, failToLogIn, leave, leaveByButton, openPortal, press } from '../stage.js'

/** Outcomes of visits without problems. */
export const outcomes = [
  row('success', connected, async (stage) => {
    await stage.start()
    await connect(stage, await openPortal(stage))
  }),
  row('error (wrong password)', 'failed portal_1066', async (stage) => {
    await stage.start()
    const portal = await openPortal(stage)
    await failToLogIn(portal)
    if (stage.surface === 'redirect') await press(portal, 'Close')
  }),
  row(
    'error, then the right password',
    spoken('failed portal_1066, then connected by message', 'connected by redirect'),
    async (stage) => {
      await stage.start()
      const portal = await openPortal(stage)
      await failToLogIn(portal)
      await press(portal, 'Try again')
      await portal.field('Username').fill('ada')
      await portal.field('Password').fill('correct')
      await press(portal, 'Connect')
      if (stage.surface === 'redirect') await press(portal, 'Done')
    },
  ),
  row(
    'abandoned',
    {
      popup: 'exited abandoned',
      modal: 'exited closed',
      tab: 'exited abandoned',
      redirect: 'exited abandoned',
    },
    async (stage) => {
      await stage.start()
      await leaveByButton(stage, await openPortal(stage))
    },
  ),
  row('window closed', 'exited closed', async (stage) => {
    await stage.start()
    await leave(stage, await openPortal(stage))
  }),
]
