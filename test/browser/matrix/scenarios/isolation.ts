import { connected, row } from '../cell.js'
import {
  type AppOptions,
  closeWindow,
  connect,
  connectAtOAuth,
  isFramed,
  logIn,
  opened,
  openPortal,
  portalIn,
  press,
  pressConnect,
  type Stage,
} from '../stage.js'

/** The outcome if the opener is severed. The callback page still reports. */
const cut = {
  popup: 'connected by redirect',
  modal: 'connected by message',
  tab: 'connected by redirect',
  redirect: 'connected by redirect',
}

const connectFrom = (options: AppOptions) => async (stage: Stage) => {
  await stage.start(options)
  const portal = await openPortal(stage)
  await logIn(portal, 'correct')
  if (!isFramed(stage)) await press(portal, 'Done')
}

/** Pages that sever the opener between the app and the portal: the brokerage's, and the app's own. */
export const isolation = [
  row('OAuth broker with COOP', cut, async (stage) => {
    await stage.start()
    await connectAtOAuth(stage, await openPortal(stage))
  }),
  row(
    'OAuth broker with COOP, no callback page',
    {
      popup: 'connected by verified',
      modal: 'connected by message',
      tab: 'connected by verified',
      redirect: 'connected by verified',
    },
    async (stage) => {
      await stage.start({ callback: false })
      const address = stage.app.url()
      const portal = await openPortal(stage)
      await connectAtOAuth(stage, portal)
      // The portal has no link back: the user closes the window, or enters the app's URL.
      if (stage.surface === 'redirect') await stage.app.goto(address)
      else if (!isFramed(stage)) await closeWindow(portal.page)
    },
  ),
  row('no callback page', { ...connected, redirect: 'connected by verified' }, async (stage) => {
    await stage.start({ callback: false })
    const address = stage.app.url()
    const portal = await openPortal(stage)
    await logIn(portal, 'correct')
    if (stage.surface !== 'redirect') return
    await portal.button('Done').waitFor()
    await stage.app.goto(address)
  }),
  row('app page with COOP same-origin', cut, connectFrom({ coop: 'same-origin' })),
  row('app page with COEP require-corp', connected, async (stage) => {
    await stage.start({ coep: 'require-corp' })
    if (!isFramed(stage)) return connect(stage, await openPortal(stage))
    // The browser blocks the frame without an event. After a while the app's page offers a window.
    await pressConnect(stage)
    const page = await opened(stage, () =>
      stage.app.getByRole('button', { name: 'Open in a new window' }).click(),
    )
    await logIn(await portalIn(page), 'correct')
  }),
  row(
    'cross-origin isolated app page (COOP and COEP)',
    // A popup is opened instead of a frame.
    'connected by redirect',
    async (stage) => {
      await stage.start({ coop: 'same-origin', coep: 'require-corp' })
      const portal = await openPortal(isFramed(stage) ? { ...stage, surface: 'popup' } : stage)
      await logIn(portal, 'correct')
      await press(portal, 'Done')
    },
  ),
]
