import type { Plural } from './plural.js'

/** Texts of `BrokeragePicker`. */
export interface BrokeragePickerMessages {
  /** Label of the search field and name of the list. */
  label: string
  /** Placeholder of the search field. */
  placeholder: string
  /** Label of the button that clears the search field. */
  clear: string
  loading: string
  /** Below the list: the number of brokerages, and of those that match the query. */
  count: Plural
  matches: Plural
  /** Below the list. `{name}` is the chosen brokerage. */
  chosen: string
  /** On a brokerage that supports trading. */
  trading: string
  /** On a brokerage that temporarily accepts no new connections, and its explanation. */
  maintenance: string
  maintenanceNote: string
  /** On a brokerage that has problems, and its explanation. */
  degraded: string
  degradedNote: string
  /** On a brokerage without trading if trading is required, and its explanation. */
  noTrading: string
  noTradingNote: string
  /** If no brokerage matches `{query}`: the message, a hint, and the button that clears the query. */
  noMatch: string
  noMatchHint: string
  showAll: string
  /** If there are no brokerages. */
  none: string
  /** For developers, below it: SnapTrade allows no brokerage, or the app's `filter` removes all. */
  noneAllowed: string
  noneLeft: string
}

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
