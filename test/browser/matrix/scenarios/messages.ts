import { expect } from '@playwright/test'
import { connected, row } from '../cell.js'
import { connectButton, isFramed, openPortal, type Portal, type Stage, untilOutcome } from '../stage.js'

/** Creates a connection without the portal's pages. */
const makeConnection = ({ site, person }: Stage) =>
  site.sandbox.addConnection({ userId: person, broker: 'ROBINHOOD' }).id

/** Sends the portal's messages, all in one task. */
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

/** The URL that the portal redirects to. */
const returnOf = ({ site }: Stage, id: string) => `${site.redirect}&status=SUCCESS&connection_id=${id}`

/** Messages that arrive too early, too often or too late. */
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
    // The same URL twice: from a bookmark or the history.
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
      // The frame is removed at the exit. The connections are compared.
      modal: 'connected by verified',
      tab: 'exited abandoned, then connected by message',
      redirect: 'a page that was left receives no message; see the row “success after an exit”',
    },
    async (stage) => {
      await stage.start()
      const portal = await openPortal(stage)
      const connectionId = makeConnection(stage)
      // Whether a removed frame is still the source of a message depends on the browser and the timing: see the unit test.
      if (isFramed(stage)) return say(portal, ['CLOSE_MODAL'])
      await say(portal, ['ABANDONED', success(connectionId)])
    },
  ),
]
