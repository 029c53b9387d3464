/** Texts of `ConnectionTypeSelect`. */
export interface ConnectionTypeSelectMessages {
  /** Label of the group. */
  label: string
  /** Each option: its name, what it allows, and its limits. */
  read: string
  readAllows: string
  readLimits: string
  trade: string
  tradeAllows: string
  tradeLimits: string
  tradeIfAvailable: string
  tradeIfAvailableAllows: string
  tradeIfAvailableLimits: string
  /** Replaces the limits of the trading options if the brokerage `{name}` does not support trading. */
  noTrading: string
}

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
