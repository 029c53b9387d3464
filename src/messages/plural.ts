/**
 * A text with its plural forms, as `Intl.PluralRules` names them. `{count}` is the number.
 *
 * @example
 * const accounts: Plural = { one: '{count} account', other: '{count} accounts' }
 */
export type Plural = { other: string } & { [form in Intl.LDMLPluralRule]?: string }
