const REDACTED = '[redacted]'

/** Anything shorter is no secret, and would turn up in other texts by chance. */
const SHORTEST = 4

/** The spellings in which a secret may come back: bare, in a URL, in a form. Escapes may be in small letters. */
const spellings = (secret: string) => {
  if (/^[\w.~-]*$/.test(secret)) return [secret] // nothing in it is escaped anywhere
  const form = new URLSearchParams([['', secret]]).toString().slice(1)
  const all = [secret, secret.replaceAll(' ', '+'), encodeURI(secret), encodeURIComponent(secret), form]
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
export const redactor = (secrets: readonly unknown[]): Redactor => createRedactor(secrets)(undefined)

/** Returns a function that makes redactors of the given secrets and one more each: their spellings are found once. */
export const createRedactor = (secrets: readonly unknown[]) => {
  const shared = spellingsOf(secrets)
  return (secret: unknown): Redactor => redactorOf([...shared, ...spellingsOf([secret])])
}

const spellingsOf = (secrets: readonly unknown[]) =>
  secrets.filter((secret): secret is string => typeof secret === 'string' && secret !== '').flatMap(spellings)

const redactorOf = (all: readonly string[]): Redactor => {
  // The longest first, or an escaped spelling would be left with its tail.
  const found = [...new Set(all)].sort((a, b) => b.length - a.length)
  const long = found.filter((secret) => secret.length >= SHORTEST)
  const isIn = (text: string) => long.some((secret) => text.includes(secret))

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
      const isSuspect = source.includes('\\') || isIn(source)
      return isSuspect ? walk(value) : value
    },
    headers: (headers) => {
      const entries = [...headers]
      if (!entries.some(([, value]) => isIn(value))) return headers
      return new Headers(entries.map(([name, value]) => [name, replace(long, value)]))
    },
  }
}
