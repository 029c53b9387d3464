import { expect, type Frame } from '@playwright/test'
import { connected, row } from '../cell.js'
import {
  connect,
  goBack,
  navigate,
  openPortal,
  type Portal,
  portalIn,
  pressConnect,
  type Stage,
  untilOpen,
} from '../stage.js'

const id = '8b5f262d-4bb9-365d-888a-202bd3b15fa1'
const forged = [
  { status: 'SUCCESS', authorizationId: id },
  `SUCCESS:${id}`,
  { status: 'ERROR', errorCode: '1066', statusCode: '403' },
  'ABANDONED',
  'CLOSE_MODAL',
  // A callback page's report for an attempt that does not exist.
  { attemptId: `sta_${id}`, returned: { status: 'SUCCESS', connectionId: id } },
]

/** Sends all forged messages to the app's page. */
const sayFrom = (frame: Frame) =>
  frame.evaluate((messages) => {
    const target = window.opener ?? window.parent
    for (const message of messages) target.postMessage(message, '*')
  }, forged)

/** Adds an iframe to the app's page. */
const addFrame = async ({ app }: Stage, attributes: Record<string, string>): Promise<Frame> => {
  const handle = await app.evaluateHandle((all) => {
    const frame = document.createElement('iframe')
    for (const [name, value] of Object.entries(all)) frame.setAttribute(name, value)
    document.body.append(frame)
    return frame
  }, attributes)
  const frame = await handle.contentFrame()
  await frame?.waitForLoadState()
  if (!frame) throw new Error('The iframe has no page.')
  return frame
}

/** Sends them from a page of the app's origin, also through the channels of callback pages. */
const sayFromOwnPage = (frame: Frame) =>
  frame.evaluate(
    ({ messages, attemptId }) => {
      const name = `snaptrade-connect:${attemptId}`
      const channel = new BroadcastChannel(name)
      for (const message of messages) channel.postMessage(message)
      localStorage.setItem(name, JSON.stringify(messages.at(-1)))
      localStorage.removeItem(name)
    },
    { messages: forged, attemptId: `sta_${id}` },
  )

/** Expects that the message has no effect. A connection that the user then creates is reported. */
const nothingCame = async (stage: Stage) => {
  await stage.app.waitForTimeout(300)
  expect(stage.outcome()).toBe('idle')
}

/** Runs with an open portal; in a redirect, while its link is still requested. */
const besides = (say: (stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  if (stage.surface === 'redirect') {
    stage.site.sandbox.fail('loginSnapTradeUser', { delay: 3000 })
    await stage.start()
    await pressConnect(stage)
    await say(stage)
    await nothingCame(stage)
    return connect(stage, await portalIn(stage.app))
  }
  await stage.start()
  const portal = await openPortal(stage)
  await untilOpen(stage)
  await say(stage)
  await nothingCame(stage)
  await connect(stage, portal)
}

/** Navigates the portal's window to another page and back. */
const inPlace =
  (url: (stage: Stage) => string, say = sayFrom) =>
  async (stage: Stage) => {
    await stage.start()
    const portal: Portal = await openPortal(stage)
    await untilOpen(stage)
    await navigate(portal, url(stage))
    await say(portal.frame())
    await sayFrom(portal.frame())
    await nothingCame(stage)
    await goBack(portal)
    await connect(stage, portal)
  }

const withWindow = { ...connected, redirect: 'the portal has no window whose messages could count' }

/** Forged messages, by sender and origin. */
export const spoofed = [
  row(
    'spoofed: right origin, wrong source',
    connected,
    besides(async (stage) => sayFrom(await addFrame(stage, { src: `${stage.site.sandbox.portal}/blank` }))),
  ),
  row(
    'spoofed: right source, wrong origin',
    withWindow,
    inPlace(({ site }) => `${site.app}/blank`.replace('localhost', '127.0.0.1')),
  ),
  row(
    'spoofed: right source, an origin that begins like ours',
    withWindow,
    inPlace(({ site }) => `${site.stranger}/`),
  ),
  row(
    'spoofed: the page itself',
    connected,
    besides(({ app }) => sayFrom(app.mainFrame())),
  ),
  row(
    'spoofed: opaque origin of a sandboxed iframe',
    connected,
    besides(async (stage) =>
      sayFrom(await addFrame(stage, { sandbox: 'allow-scripts', srcdoc: '<p>Stranger</p>' })),
    ),
  ),
  row(
    'spoofed: right source, opaque origin',
    withWindow,
    inPlace(({ site }) => `${site.stranger}/?opaque`),
  ),
  row(
    'spoofed: right source on our own origin, attempt made up',
    withWindow,
    inPlace(({ site }) => `${site.app}/blank`, sayFromOwnPage),
  ),
]
