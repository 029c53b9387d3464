/** What `ConnectionTypeSelect` says. */
export interface ConnectionTypeSelectMessages {
  /** Above the choice. */
  label: string
  /** Each choice: its name, what it allows, what it does not. */
  read: string
  readAllows: string
  readLimits: string
  trade: string
  tradeAllows: string
  tradeLimits: string
  tradeIfAvailable: string
  tradeIfAvailableAllows: string
  tradeIfAvailableLimits: string
  /** In place of the limits of what is more than reading, where `{name}` cannot trade. */
  noTrading: string
}

/** English. */
export const enConnectionTypeSelect: ConnectionTypeSelectMessages = {
  label: 'What can this app do?',
  read: 'Read only',
  readAllows: 'See your accounts, balances, holdings and history.',
  readLimits: "It can't buy or sell anything.",
  trade: 'Trade',
  tradeAllows: 'See your accounts and place the orders that you request.',
  tradeLimits: 'Only brokerages that support trading can be connected.',
  tradeIfAvailable: 'Trade where possible',
  tradeIfAvailableAllows: 'See your accounts, and place orders if your brokerage supports it.',
  tradeIfAvailableLimits: "Read only if it doesn't.",
  noTrading: "{name} doesn't support trading.",
}
