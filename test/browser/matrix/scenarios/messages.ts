import { expect } from '@playwright/test'
import { connected, row } from '../cell.js'
import { connectButton, openPortal, type Portal, type Stage, untilOutcome } from '../stage.js'

/** A connection made without the portal's pages, for a portal that is played. */
const makeConnection = ({ site, person }: Stage) =>
  site.sandbox.addConnection({ userId: person, broker: 'ROBINHOOD' }).id

/** Says something as the portal would, all in one go. */
const say = async (portal: Portal, messages: unknown[]) => {
  try {
    await portal.frame().evaluate((all) => {
      for (const message of all) (window.opener ?? window.parent).postMessage(message, '*')
    }, messages)
  } catch (error) {
    if (!portal.isGone()) throw error
  }
}

const success = (authorizationId: string) => ({ status: 'SUCCESS', authorizationId })

/** The address that the portal would lead back to. */
const returnOf = ({ site }: Stage, id: string) => `${site.redirect}&status=SUCCESS&connection_id=${id}`

/** Messages that come too early, too often or too late. */
export const messages = [
  row('message before `open` returns (prefetched link)', connected, async (stage) => {
    await stage.start({ prefetch: 'mount' })
    const id = makeConnection(stage)
    stage.site.portal =
      stage.surface === 'redirect'
        ? { html: `<script>location.replace(${JSON.stringify(returnOf(stage, id))})</script>` }
        : {
            html: `<script>(opener ?? parent).postMessage(${JSON.stringify(success(id))}, '*')</script>`,
          }
    await connectButton(stage.app).click()
  }),
  row('message twice', connected, async (stage) => {
    await stage.start()
    const back = stage.app.url()
    if (stage.surface !== 'redirect') {
      const portal = await openPortal(stage)
      const message = success(makeConnection(stage))
      return say(portal, [message, message, 'CLOSE_MODAL', message])
    }
    // The address twice: by a bookmark, by the history.
    await openPortal(stage)
    const address = returnOf(stage, makeConnection(stage))
    await stage.app.goto(address)
    await untilOutcome(stage, connected.redirect)
    await stage.app.goto(address)
    await expect(stage.app.getByText('You can close this window')).toBeVisible()
    await stage.app.goto(back)
    await connectButton(stage.app).waitFor()
  }),
  row(
    'message after exit',
    {
      popup: 'exited abandoned, then connected by message',
      // The frame is gone with the exit; the connections tell.
      modal: 'connected by verified',
      tab: 'exited abandoned, then connected by message',
      redirect: 'no message reaches a page that was left; the row “success after an exit” has its kin',
    },
    async (stage) => {
      await stage.start()
      const portal = await openPortal(stage)
      const connectionId = makeConnection(stage)
      // Whether a frame that is gone is still a message's source depends on the browser and the moment: see the unit test.
      if (stage.surface === 'modal') return say(portal, ['CLOSE_MODAL'])
      await say(portal, ['ABANDONED', success(connectionId)])
    },
  ),
]
