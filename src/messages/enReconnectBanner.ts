import type { Plural } from './plural.js'

/** What `ReconnectBanner` says. */
export interface ReconnectBannerMessages {
  /** The name of the region. */
  label: string
  /** Says which ones no longer work. `{brokerages}` is the list of their names, `{count}` how many they are. */
  text: Plural
  /** What to do about it. */
  hint: string
  reconnect: string
  /** Opens the rest, when there are many. */
  more: Plural
  dismiss: string
}

/** English. */
export const enReconnectBanner: ReconnectBannerMessages = {
  label: 'Connections that need attention',
  text: {
    one: '{brokerages} is no longer connected.',
    other: '{brokerages} are no longer connected.',
  },
  hint: "You're seeing your last known data. Sign in again to update it.",
  reconnect: 'Reconnect {brokerage}',
  more: { one: 'Show {count} more', other: 'Show {count} more' },
  dismiss: 'Dismiss',
}
