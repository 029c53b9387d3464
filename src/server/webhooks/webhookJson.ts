/** Maximum levels of nesting in a webhook. SnapTrade's have three. */
const DEEPEST = 32

/**
 * Returns whether a text nests deeper than `JSON.parse` and recursive functions support. Only looks at brackets, so
 * that it can be called before the text is parsed.
 */
export const isTooDeep = (json: string): boolean => {
  let depth = 0
  let isString = false
  for (let at = 0; at < json.length; at += 1) {
    const unit = json[at]
    if (unit === '\\') at += 1
    else if (unit === '"') isString = !isString
    else if (isString) continue
    else if (unit === '[' || unit === '{') depth += 1
    else if (unit === ']' || unit === '}') depth -= 1
    if (depth > DEEPEST) return true
  }
  return false
}

/**
 * Returns valid JSON with sorted keys and without white space. Numbers keep their text: `1.0` stays `1.0`, as in
 * Python, with which SnapTrade creates its signatures.
 */
export const sortJson = (json: string): string => {
  const tokens = json.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? []
  let at = 0
  const next = () => tokens[at++] ?? ''
  const isEnd = (end: string) => {
    if (tokens[at] === ',') at += 1
    const isOver = tokens[at] === end || at >= tokens.length
    if (isOver) at += 1
    return isOver
  }
  const read = (): string => {
    const token = next()
    if (token === '[') {
      const items: string[] = []
      while (!isEnd(']')) items.push(read())
      return `[${items.join(',')}]`
    }
    if (token !== '{') return token.startsWith('"') ? JSON.stringify(JSON.parse(token)) : token
    const fields = new Map<string, string>()
    while (!isEnd('}')) {
      const name: string = JSON.parse(next())
      next() // the colon
      fields.set(name, read())
    }
    const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${sorted.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`
  }
  return read()
}

/** Escapes the characters that Python's `json.dumps` escapes. */
export const toAscii = (json: string): string =>
  json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
