const REDACTED = '[redacted]'

/** The spellings in which a secret may come back: bare, in a URL, in a form. */
const spellings = (secret: string) => [
  secret,
  encodeURI(secret),
  encodeURIComponent(secret),
  new URLSearchParams([['', secret]]).toString().slice(1),
]

/** A function that takes the given secrets out of a text. */
export const redactor = (secrets: readonly unknown[]) => {
  const found = secrets
    .filter((secret): secret is string => typeof secret === 'string' && secret !== '')
    .flatMap(spellings)
    // The longest first, or an escaped spelling would be left with its tail.
    .sort((a, b) => b.length - a.length)
  return (text: string): string => found.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text)
}
