const REDACTED = '[redacted]'

/** Shorter strings are not secrets and would match other texts by chance. */
const SHORTEST = 4

/** Returns the forms in which a secret can appear: plain, URL-encoded, form-encoded. Escapes can be in lower case. */
const spellings = (secret: string) => {
  if (/^[\w.~-]*$/.test(secret)) return [secret] // contains no character that is escaped
  const form = new URLSearchParams([['', secret]]).toString().slice(1)
  const all = [secret, secret.replaceAll(' ', '+'), encodeURI(secret), encodeURIComponent(secret), form]
  return [...all, ...all.map((text) => text.replace(/%[\dA-F]{2}/g, (unit) => unit.toLowerCase()))]
}

/** Removes secrets from texts and from parsed JSON. */
export interface Redactor {
  text(text: string): string
  /**
   * Redacts all strings and keys at any depth. The field `userSecret` itself is kept, because the server stores it.
   */
  json(value: unknown, source: string): unknown
  headers(headers: Headers): Headers
}

/** Returns a redactor of the given secrets. Values that are not strings are ignored. */
export const redactor = (secrets: readonly unknown[]): Redactor => createRedactor(secrets)(undefined)

/**
 * Returns a function that creates redactors for the given secrets and one more. The forms of the given secrets are
 * computed once.
 */
export const createRedactor = (secrets: readonly unknown[]) => {
  const shared = spellingsOf(secrets)
  return (secret: unknown): Redactor => redactorOf([...shared, ...spellingsOf([secret])])
}

const spellingsOf = (secrets: readonly unknown[]) =>
  secrets
    .filter((secret): secret is string => typeof secret === 'string' && secret.length >= SHORTEST)
    .flatMap(spellings)

const redactorOf = (all: readonly string[]): Redactor => {
  // The longest first, else the end of an escaped form would remain.
  const found = [...new Set(all)].sort((a, b) => b.length - a.length)
  const isIn = (text: string) => found.some((secret) => text.includes(secret))

  const replace = (text: string) => found.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text)

  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return replace(value)
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [replace(key), key === 'userSecret' ? field : walk(field)]),
    )
  }

  return {
    text: replace,
    json: (value, source) => {
      // Only an escaped secret is not found in the source text. The check is worthwhile because lists can have a
      // hundred thousand entries.
      const isSuspect = source.includes('\\') || isIn(source)
      return isSuspect ? walk(value) : value
    },
    headers: (headers) => {
      const entries = [...headers]
      if (!entries.some(([, value]) => isIn(value))) return headers
      return new Headers(entries.map(([name, value]) => [name, replace(value)]))
    },
  }
}
