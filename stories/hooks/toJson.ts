/** The maximum number of items of a list. */
const LIST = 3
/** The maximum number of characters of a text. */
const TEXT = 80

/** Printed data, and the names of the secrets that were removed from it. */
export interface PrintedJson {
  text: string
  secrets: string[]
}

const isJwt = (value: string) => /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/.test(value)

const originOf = (value: string) => (URL.canParse(value) ? `${new URL(value).origin}/…` : '…')

/** Prints data as JSON. Truncates lists and texts, and removes signed links, user secrets and JWTs. */
export const toJson = (data: unknown): PrintedJson => {
  const secrets = new Set<string>()
  const hide = (name: string, rest: string) => {
    secrets.add(name)
    return rest
  }
  const cut = (key: string, value: unknown): unknown => {
    if (Array.isArray(value) && value.length > LIST) {
      return [...value.slice(0, LIST), `… ${value.length - LIST} more`]
    }
    if (typeof value !== 'string') return value
    if (key === 'redirectURI') return hide(key, originOf(value))
    if (key === 'userSecret') return hide(key, '…')
    if (isJwt(value)) return hide('JWT', 'eyJ…')
    return value.length > TEXT ? `${value.slice(0, TEXT)}…` : value
  }
  const text = JSON.stringify(data, cut, 2) ?? 'undefined'
  // Removes the quotation marks of `… n more`, which is not an item of the list.
  return { text: text.replace(/"(… \d+ more)"/g, '$1'), secrets: [...secrets] }
}
