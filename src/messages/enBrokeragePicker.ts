import type { Plural } from './plural.js'

/** What `BrokeragePicker` says. */
export interface BrokeragePickerMessages {
  /** Above the search field, and the name of the list. */
  label: string
  /** In the empty search field. */
  placeholder: string
  /** The cross in the search field. */
  clear: string
  loading: string
  /** Below the list: how many there are, and how many match what was typed. */
  count: Plural
  matches: Plural
  /** Below the list. `{name}` is the chosen brokerage's. */
  chosen: string
  /** On a brokerage that one can trade at. */
  trading: string
  /** On a brokerage that cannot be connected for now, and what that means. */
  maintenance: string
  maintenanceNote: string
  /** On a brokerage that works, but not well, and what that means. */
  degraded: string
  degradedNote: string
  /** On a brokerage without trading, where trading is asked for, and what that means. */
  noTrading: string
  noTradingNote: string
  /** When nothing matches `{query}`, what to do about it, and the button that does it. */
  noMatch: string
  noMatchHint: string
  showAll: string
  /** When there is nothing to choose from. */
  none: string
  /** Below it, for whoever runs the app: SnapTrade allows no brokerage, or the app's `filter` takes all. */
  noneAllowed: string
  noneLeft: string
}

/** English. */
export const enBrokeragePicker: BrokeragePickerMessages = {
  label: 'Brokerage',
  placeholder: 'Search by name',
  clear: 'Clear search',
  loading: 'Loading brokerages…',
  count: { one: '{count} brokerage', other: '{count} brokerages' },
  matches: { one: '{count} match', other: '{count} matches' },
  chosen: 'Selected: {name}',
  trading: 'Trading',
  maintenance: 'Maintenance',
  maintenanceNote: "Can't be connected right now. Try again later.",
  degraded: 'Limited',
  degradedNote: 'This brokerage is having problems. Connecting may fail, or data may be late.',
  noTrading: 'No trading',
  noTradingNote: "Doesn't support trading, so it can't be selected.",
  noMatch: 'No brokerage matches “{query}”.',
  noMatchHint: 'Check the spelling, or type only the first letters.',
  showAll: 'Show all brokerages',
  none: 'There are no brokerages to choose from yet.',
  noneAllowed:
    'For developers: SnapTrade allows no brokerage for this client ID (allowed_brokerages is empty).',
  noneLeft: 'For developers: the filter of this component filters out every brokerage.',
}
