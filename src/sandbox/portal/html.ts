/** HTML that was created here and is not escaped again. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = Html | readonly Html[] | string | number | undefined | false

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const toText = (value: Value): string => {
  if (value === undefined || value === false) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map(toText).join('')
  return String(value).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}

/**
 * A template that escapes its values, except those that it created. `undefined` and `false` become an empty string.
 */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(parts.reduce((text, part, index) => text + toText(values[index - 1]) + part))

/** Marks a text as HTML. Use it only for texts in this code. */
export const trusted = (text: string): Html => new Html(text)

/** Returns a value as JSON that is safe inside a `script` element. */
export const jsonIn = (value: unknown): Html => new Html(JSON.stringify(value).replaceAll('<', '\\u003c'))
