import type { Inspection } from '../core/inspect.js'
import type { ExitReason, OutcomeChannel, PortalEvent, SurfaceKind, SurfaceReason } from '../portal/events.js'
import { type Description, describeError } from './description.js'
import { formatMs } from './formatMs.js'

const surfaces: Record<SurfaceKind, string> = {
  popup: 'in a popup',
  tab: 'in a new tab',
  modal: 'in a dialog over the page',
  inline: 'inside the page',
  redirect: 'instead of the page',
  link: 'as a link, because every window was blocked',
}

const reasons: Record<SurfaceReason, string> = {
  asked: 'asked for with the display option',
  default: 'the default of display="auto"',
  platform: 'this device has no popups',
  refused: 'the browser blocked the popup',
  isolated: 'a cross-origin isolated page cannot show a frame',
  resumed: 'continued after the page was left or reloaded',
}

const channels: Record<OutcomeChannel, string> = {
  message: "found by the portal's message",
  redirect: 'found by the callback page',
  webhook: 'found by an event from your backend',
  verified: 'found by comparing the connections',
}

const exits: Record<ExitReason, string> = {
  abandoned: 'The user left in the portal.',
  closed: 'The window was closed, and no connection changed.',
  cancelled: 'Your app, or another visit, ended it.',
}

const titles: Record<PortalEvent['type'], string> = {
  opening: 'Opening',
  opened: 'Portal opened',
  loaded: 'A page loaded',
  blocked: 'Window blocked',
  link_renewed: 'Another link opened',
  oauth_closed: "The brokerage's window was closed",
  window_closed: 'Window closed',
  verifying: 'Comparing the connections',
  message_ignored: 'Message ignored',
  connected: 'Connected',
  exited: 'Exited',
  failed: 'Failed',
}

type Facts = Inspection<'event'>['facts']

/** Returns the text for a value of an event, or the value if there is no text. */
const textFor = (texts: { readonly [value: string]: string }, value: Facts[string] | undefined) =>
  value === undefined ? undefined : (texts[String(value)] ?? String(value))

const openingText = ({ surface, why, isPrefetched }: Facts) => [
  `${textFor(surfaces, surface)}: ${textFor(reasons, why)}`,
  isPrefetched ? 'with a prefetched link' : 'the link is not prefetched',
]

const detailsOf = (name: string, facts: Facts): (string | undefined)[] => {
  if (name === 'opening') return openingText(facts)
  const { via, reason, origin, connectionId, broker } = facts
  return [
    textFor(channels, via),
    textFor(exits, reason),
    connectionId && `connection ${connectionId}`,
    broker && `brokerage ${broker}`,
    origin && `${origin} is not in portal.origins`,
  ].map((detail) => detail || undefined)
}

/** Describes an event of a visit. `linkAge`: milliseconds since the opened link was requested. */
export const describeEvent = (
  { name, facts, error }: Inspection<'event'>,
  linkAge: number | undefined,
): Description => {
  const isOpened = name === 'opened' || name === 'link_renewed'
  const details = [
    ...detailsOf(name, facts),
    isOpened && linkAge !== undefined ? `link ${formatMs(linkAge)} old` : undefined,
    ...describeError(error),
  ]
  const isBad = name === 'failed' || name === 'blocked' || name === 'message_ignored'
  const tone = name === 'connected' ? 'good' : isBad ? 'bad' : 'plain'
  return { label: 'event', title: textFor(titles, name) ?? name, details, tone }
}
