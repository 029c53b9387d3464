import { canonicalJson } from '../../core/signature.js'

interface SignedRequest {
  /** The parsed body, or `null` without one. */
  content: Record<string, unknown> | null
  path: string
  /** The query as it was sent, without `?`. */
  query: string
}

const bare = (path: string) => path.replace(/^\/api\/v1(?=\/)/, '')

const escapeUnits = (text: string, characters: RegExp) =>
  text.replace(characters, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** TypeScript and Ruby do not escape non-ASCII characters, PHP does, and Python also escapes U+007F. */
const forms = [
  (text: string) => text,
  (text: string) => escapeUnits(text, /[\u0080-\uffff]/g),
  (text: string) => escapeUnits(text, /[\u007f-\uffff]/g),
]

/**
 * Returns every text that one of SnapTrade's SDKs may sign for a request. They differ in escaping, in the prefix of
 * the path, and in whether a body without fields is `null` or, in older SDKs, `{}`.
 */
export const signedTexts = ({ content, path, query }: SignedRequest): readonly string[] => {
  const isEmpty = content === null || Object.keys(content).length === 0
  const texts = (isEmpty ? [null, {}] : [content]).flatMap((each) =>
    [bare(path), `/api/v1${bare(path)}`].map((signedPath) =>
      canonicalJson({ content: each, path: signedPath, query }),
    ),
  )
  return [...new Set(texts.flatMap((text) => forms.map((form) => form(text))))]
}
