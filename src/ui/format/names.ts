import type { Account, Brokerage, Connection } from '../../core/models.js'
import { textOf } from './text.js'

type Named = Partial<Pick<Brokerage, 'display_name' | 'name' | 'slug'>> | null | undefined

/** Returns what a brokerage is called: the first of its names that was sent, or an empty text. */
export const brokerageName = (brokerage: Named): string =>
  textOf(brokerage?.display_name) ?? textOf(brokerage?.name) ?? textOf(brokerage?.slug) ?? ''

/** Returns what a connection is called: by its brokerage, or else by its own name. */
export const connectionName = ({ brokerage, name }: Pick<Connection, 'brokerage' | 'name'>): string =>
  brokerageName(brokerage) || (textOf(name) ?? '')

/**
 * Returns what an account is called below the name of its brokerage, which it does not repeat: `Roth IRA` for the account
 * `Alpaca Roth IRA` of Alpaca. `undefined` if nothing was sent that could be its name.
 */
export const shortAccountName = (account: Pick<Account, 'name' | 'raw_type' | 'institution_name'>) => {
  const name = accountName(account)
  const prefix = `${textOf(account.institution_name) ?? ''} `
  return name?.startsWith(prefix) ? (textOf(name.slice(prefix.length)) ?? name) : name
}

/** Returns what an account is called, or `undefined` if nothing was sent that could be its name. */
export const accountName = ({ name, raw_type }: Pick<Account, 'name' | 'raw_type'>): string | undefined =>
  textOf(name) ?? textOf(raw_type)
