/** How much of a list, and of a text, tells what the rest is like. */
const LIST = 3
const TEXT = 80

/** Printed data, and the names of what was left out of it because whoever reads it can use it. */
export interface PrintedJson {
  text: string
  secrets: string[]
}

const isJwt = (value: string) => /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/.test(value)

const originOf = (value: string) => (URL.canParse(value) ? `${new URL(value).origin}/…` : '…')

/** Prints data to be looked at: lists and texts cut, and no signed link, user secret or JWT in it. */
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
  // What was not in the list has no quotation marks.
  return { text: text.replace(/"(… \d+ more)"/g, '$1'), secrets: [...secrets] }
}
