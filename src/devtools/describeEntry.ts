import type { Inspection, InspectionEntry, MessageVerdict } from '../core/inspect.js'
import { describeEvent } from './describeEvent.js'
import { type Description, describeError } from './description.js'
import { formatMs } from './formatMs.js'

const linkTitles: Record<Inspection<'link'>['step'], string> = {
  requested: 'Link requested',
  arrived: 'Link arrived',
  failed: 'Link request failed',
  used: 'Link used',
  expired: 'Prefetched link dropped',
}

const describeLink = ({ step, age, sessionId, error }: Inspection<'link'>): Description => ({
  label: 'link',
  title: linkTitles[step],
  details: [
    step === 'requested' ? undefined : `${formatMs(age)} ${step === 'used' ? 'old' : 'after the request'}`,
    step === 'expired' ? 'a link is used within 4 minutes' : undefined,
    sessionId && `session ${sessionId}`,
    ...describeError(error),
  ],
  tone: step === 'failed' ? 'bad' : 'plain',
})

const verdicts: Record<MessageVerdict, string> = {
  accepted: 'from the portal',
  other_window: "from another window than the visit's",
  other_origin: 'from another origin: it is not in portal.origins',
  own_page: 'from a page of your app, such as the callback page, which reports in other ways',
  not_portal: 'not a message of SnapTrade',
}

const describeMessage = ({ verdict, origin, name }: Inspection<'message'>): Description => ({
  label: 'message',
  title: `${verdict === 'accepted' ? 'Accepted' : 'Rejected'}${name ? `: ${name}` : ''}`,
  details: [verdicts[verdict], origin],
  tone: verdict === 'accepted' ? 'good' : 'bad',
})

const checkResults: Record<Inspection<'check'>['result'], string> = {
  found: "found the visit's connection",
  unchanged: 'no connection of this visit',
  failed: 'the connections could not be listed',
}

const describeCheck = ({ result, before, now, ms }: Inspection<'check'>): Description => ({
  label: 'check',
  title: 'Connections compared',
  details: [
    checkResults[result],
    before === undefined ? 'not known before the visit' : `${before} before the visit`,
    now === undefined ? undefined : `${now} now`,
    formatMs(ms),
  ],
  tone: result === 'failed' ? 'bad' : 'plain',
})

const describeServerEvent = ({ name, ids }: Inspection<'serverEvent'>): Description => ({
  label: 'server',
  title: name,
  details: Object.entries(ids).map(([key, id]) => `${key} ${id}`),
  tone: 'plain',
})

const describeRequest = (entry: Inspection<'request'>): Description => ({
  label: 'request',
  title: entry.operation,
  details: [
    entry.status === undefined ? (entry.error ? 'failed' : 'succeeded') : `HTTP ${entry.status}`,
    formatMs(entry.ms),
    entry.attempt > 1 ? `attempt ${entry.attempt}` : undefined,
    entry.requestId && `request id ${entry.requestId}`,
    ...describeError(entry.error),
  ],
  tone: entry.error ? 'bad' : 'plain',
})

/** Describes an entry. `linkAge`: milliseconds since the link of the visit was requested. */
export const describeEntry = (entry: InspectionEntry, linkAge: number | undefined): Description => {
  switch (entry.kind) {
    case 'event':
      return describeEvent(entry, linkAge)
    case 'link':
      return describeLink(entry)
    case 'message':
      return describeMessage(entry)
    case 'check':
      return describeCheck(entry)
    case 'serverEvent':
      return describeServerEvent(entry)
    case 'request':
      return describeRequest(entry)
  }
}
