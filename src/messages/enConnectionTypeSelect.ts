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
  label: 'What may this app do?',
  read: 'Read only',
  readAllows: 'See your accounts, balances, holdings and history.',
  readLimits: 'Nothing can be bought or sold.',
  trade: 'Trade',
  tradeAllows: 'See your accounts, and place orders that you ask for.',
  tradeLimits: 'Only brokerages that support trading can be connected.',
  tradeIfAvailable: 'Trade where possible',
  tradeIfAvailableAllows: 'See your accounts, and place orders where your brokerage supports it.',
  tradeIfAvailableLimits: 'Read only where it does not.',
  noTrading: '{name} does not support trading.',
}
