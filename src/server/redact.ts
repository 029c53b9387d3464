const REDACTED = '[redacted]'

/** Anything shorter is no secret, and would turn up in other texts by chance. */
const SHORTEST = 4

/** The spellings in which a secret may come back: bare, in a URL, in a form. Escapes may be in small letters. */
const spellings = (secret: string) => {
  const form = new URLSearchParams([['', secret]]).toString().slice(1)
  const all = [secret, encodeURI(secret), encodeURIComponent(secret), form]
  return [...all, ...all.map((text) => text.replace(/%[\dA-F]{2}/g, (unit) => unit.toLowerCase()))]
}

/** Takes secrets out of texts and of parsed JSON. */
export interface Redactor {
  text(text: string): string
  /** Every text and every key, however deep. The field `userSecret` itself stays: it is the server's to store. */
  json(value: unknown, source: string): unknown
  headers(headers: Headers): Headers
}

/** Returns a redactor of the given secrets. What is no text is left out. */
export const redactor = (secrets: readonly unknown[]): Redactor => {
  const known = secrets.filter((secret): secret is string => typeof secret === 'string' && secret !== '')
  // The longest first, or an escaped spelling would be left with its tail.
  const found = [...new Set(known.flatMap(spellings))].sort((a, b) => b.length - a.length)
  const long = found.filter((secret) => secret.length >= SHORTEST)

  const replace = (all: readonly string[], text: string) =>
    all.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text)

  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return replace(long, value)
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [
        replace(long, key),
        key === 'userSecret' ? field : walk(field),
      ]),
    )
  }

  return {
    text: (text) => replace(found, text),
    json: (value, source) => {
      // Only an escape can hide a secret from a look at the whole: lists may have a hundred thousand entries.
      const isSuspect = source.includes('\\') || long.some((secret) => source.includes(secret))
      return isSuspect ? walk(value) : value
    },
    headers: (headers) => new Headers([...headers].map(([name, value]) => [name, replace(long, value)])),
  }
}
