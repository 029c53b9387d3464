import type { Plural } from './plural.js'

/** Texts of `ReconnectBanner`. */
export interface ReconnectBannerMessages {
  /** Name of the region. */
  label: string
  /** The broken connections. `{brokerages}` is the list of their brokerages, `{count}` their number. */
  text: Plural
  /** How to fix them. */
  hint: string
  reconnect: string
  /** Shows the others, if there are many. */
  more: Plural
  dismiss: string
}

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
