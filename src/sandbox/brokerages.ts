import type { Brokerage } from '../core/models.js'
import { uuidFrom } from './ids.js'
import { logoOf } from './logos.js'

/**
 * How users log in: in the portal, or on the brokerage's own pages.
 *
 * @example
 * const auth: BrokerageAuth = 'oauth'
 */
export type BrokerageAuth = 'credentials' | 'oauth'

/**
 * A brokerage that the sandbox simulates.
 *
 * @example
 * const closed: SandboxBrokerage[] = sandboxBrokerages.map((one) => ({ ...one, maintenance_mode: true }))
 */
export interface SandboxBrokerage extends Brokerage {
  /** Default: `credentials`. Not part of the API's responses. */
  auth?: BrokerageAuth
}

type Flag = 'oauth' | 'trade' | 'crypto' | 'maintenance' | 'degraded' | 'disabled'

/** Slug, name, website and flags. No name contains another one, so that a page's buttons can be found by name. */
const rows: readonly [slug: string, name: string, url: string | null, ...flags: Flag[]][] = [
  ['SANDBOX', 'Sandbox', null],
  ['AJBELL', 'AJ Bell', 'https://www.ajbell.co.uk'],
  ['ALPACA', 'Alpaca', 'https://alpaca.markets', 'oauth', 'trade'],
  ['BINANCE', 'Binance', 'https://www.binance.com', 'trade', 'crypto'],
  ['BUX', 'BUX', 'https://getbux.com', 'disabled'],
  ['CHASE', 'Chase', 'https://www.chase.com', 'oauth'],
  ['COINBASE', 'Coinbase', 'https://www.coinbase.com', 'oauth', 'trade', 'crypto'],
  ['COMMSEC', 'CommSec', 'https://www.commsec.com.au', 'maintenance'],
  ['DEGIRO', 'DEGIRO', 'https://www.degiro.com', 'degraded'],
  ['EMPOWER', 'Empower', 'https://www.empower.com', 'disabled'],
  ['ETORO', 'eToro', 'https://www.etoro.com', 'oauth'],
  ['ETRADE', 'E*TRADE', 'https://us.etrade.com', 'oauth', 'trade'],
  ['FIDELITY', 'Fidelity', 'https://www.fidelity.com', 'oauth'],
  ['INTERACTIVE-BROKERS-FLEX', 'Interactive Brokers', 'https://www.interactivebrokers.com'],
  ['KRAKEN', 'Kraken', 'https://www.kraken.com', 'trade', 'crypto'],
  ['MOOMOO', 'Moomoo', 'https://www.moomoo.com', 'trade', 'degraded'],
  ['PUBLIC', 'Public', 'https://public.com', 'trade'],
  ['QUESTRADE', 'Questrade', 'https://www.questrade.com', 'oauth'],
  ['ROBINHOOD', 'Robinhood', 'https://robinhood.com'],
  ['SCHWAB', 'Charles Schwab', 'https://www.schwab.com', 'oauth', 'trade'],
  ['STAKEAUS', 'Stake Australia', 'https://hellostake.com', 'trade', 'maintenance'],
  ['TASTYTRADE', 'tastytrade', 'https://tastytrade.com', 'oauth', 'trade'],
  ['TD', 'TD Direct Investing', 'https://www.td.com'],
  ['TRADESTATION', 'TradeStation', 'https://www.tradestation.com', 'oauth', 'trade'],
  ['TRADIER', 'Tradier', 'https://tradier.com', 'oauth', 'trade'],
  ['TRADING212', 'Trading 212', 'https://www.trading212.com', 'trade'],
  ['UPSTOX', 'Upstox', 'https://upstox.com', 'oauth'],
  ['VANGUARD', 'Vanguard', 'https://investor.vanguard.com'],
  ['WEALTHSIMPLETRADE', 'Wealthsimple', 'https://www.wealthsimple.com', 'trade'],
  ['WEBULL', 'Webull', 'https://www.webull.com', 'trade'],
  ['ZERODHA', 'Zerodha', 'https://zerodha.com', 'oauth'],
]

const typeNames = { stocks: 'Traditional Brokerage', crypto: 'Cryptocurrency Exchange' }

/**
 * About thirty of SnapTrade's brokerages with their slugs, some of them in maintenance, degraded or disabled. Their flags
 * and logos are invented and do not show the state of the real ones.
 *
 * @example
 * const sandbox = createSandbox({ brokerages: sandboxBrokerages.filter(({ allows_trading }) => allows_trading) })
 */
export const sandboxBrokerages: readonly SandboxBrokerage[] = rows.map(([slug, name, url, ...flags]) => {
  const has = (flag: Flag) => flags.includes(flag)
  const typeName = has('crypto') ? typeNames.crypto : typeNames.stocks
  return {
    id: uuidFrom(`brokerage ${slug}`),
    slug,
    name,
    display_name: name,
    description:
      slug === 'SANDBOX' ? 'A simulated brokerage, for testing only.' : `${name}, simulated by the sandbox.`,
    aws_s3_logo_url: logoOf(slug),
    aws_s3_square_logo_url: logoOf(slug),
    url,
    enabled: !has('disabled'),
    maintenance_mode: has('maintenance'),
    is_degraded: has('degraded'),
    allows_trading: has('trade'),
    brokerage_type: { id: uuidFrom(`type ${typeName}`), name: typeName },
    auth: has('oauth') ? 'oauth' : 'credentials',
  }
})

/** Returns a brokerage as the API responds it. */
export const toBrokerage = ({ auth: _auth, ...brokerage }: SandboxBrokerage): Brokerage => brokerage
