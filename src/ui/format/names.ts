import type { Account, Brokerage, Connection } from '../../core/models.js'
import { textOf } from './text.js'

type Named = Partial<Pick<Brokerage, 'display_name' | 'name' | 'slug'>> | null | undefined

/** Returns the name of a brokerage, or an empty string if it has no name. */
export const brokerageName = (brokerage: Named): string =>
  textOf(brokerage?.display_name) ?? textOf(brokerage?.name) ?? textOf(brokerage?.slug) ?? ''

/** Returns the name of a connection's brokerage, or else the name of the connection. */
export const connectionName = ({ brokerage, name }: Pick<Connection, 'brokerage' | 'name'>): string =>
  brokerageName(brokerage) || (textOf(name) ?? '')

/**
 * Returns the name of an account without the name of its brokerage: `Roth IRA` for the account `Alpaca Roth IRA` of Alpaca.
 * Returns `undefined` if the account has no name.
 */
export const shortAccountName = (account: Pick<Account, 'name' | 'raw_type' | 'institution_name'>) => {
  const name = accountName(account)
  const prefix = `${textOf(account.institution_name) ?? ''} `
  return name?.startsWith(prefix) ? (textOf(name.slice(prefix.length)) ?? name) : name
}

/** Returns the name of an account, or `undefined` if it has no name. */
export const accountName = ({ name, raw_type }: Pick<Account, 'name' | 'raw_type'>): string | undefined =>
  textOf(name) ?? textOf(raw_type)
