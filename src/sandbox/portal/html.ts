/** HTML that has been put together here, and so is not escaped again. */
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

/** A template whose values are escaped, except those made by this function. `undefined` and `false` are nothing. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(parts.reduce((text, part, index) => text + toText(values[index - 1]) + part))

/** Text that is HTML already: only for what is written in this code. */
export const trusted = (text: string): Html => new Html(text)

/** A value as JSON that may stand in a `script` element. */
export const jsonIn = (value: unknown): Html => new Html(JSON.stringify(value).replaceAll('<', '\\u003c'))
