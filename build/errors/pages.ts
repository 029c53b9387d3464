// The pages of docs/errors, one per code, and the table of docs/errors.md.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SnapTradeErrorCode } from '../../src/core/errorCodes.js'
import { SnapTradeError } from '../../src/core/errors.js'
import { en } from '../../src/messages/en.js'
import { passing } from '../../src/transports/createTransport.js'
import type { GeneratedFiles } from '../generated.js'
import { actionTexts, codesIn, failureOf, providerCodesOf, statusesOf } from './describe.js'
import type { ErrorPage } from './errorPage.js'
import { laterPages } from './laterPages.js'
import { portalPages } from './portalPages.js'
import { refusalPages } from './refusalPages.js'
import { requestPages } from './requestPages.js'
import { setupPages } from './setupPages.js'
import { userPages } from './userPages.js'
import { visitPages } from './visitPages.js'

const index = join(import.meta.dirname, '../../docs/errors.md')

const groups: readonly [title: string, pages: Record<string, ErrorPage>][] = [
  ['The visit', visitPages],
  ['Codes of the portal', portalPages],
  ['On the way to your backend', requestPages],
  ['Refused', refusalPages],
  ['SnapTrade users', userPages],
  ['Later', laterPages],
  ['Set-up', setupPages],
]

const pages: Record<SnapTradeErrorCode, ErrorPage> = {
  ...visitPages,
  ...portalPages,
  ...requestPages,
  ...refusalPages,
  ...userPages,
  ...laterPages,
  ...setupPages,
}

const retryText = (code: SnapTradeErrorCode, isRetryable: boolean) => {
  if (!isRetryable) return '`false`: a repeat does not help'
  const isRepeated = passing.has(code)
  return `\`true\`: the same may succeed later${isRepeated ? '. Transports repeat a failed read up to `retryCount` times' : ''}`
}

const pageOf = (code: SnapTradeErrorCode, page: ErrorPage) => {
  const { action, isRetryable } = new SnapTradeError(code)
  const rows = [
    ['text for people', en.errors[code] ?? `${en.errors.default} (the general text)`],
    ['`action`', `\`${action}\`: ${actionTexts[action]}`],
    ['`isRetryable`', retryText(code, isRetryable)],
    ['`status`', statusesOf(code, page) || 'none'],
    ['`providerCode`', providerCodesOf(code) || 'none of its own'],
  ]
  const failure = failureOf(page)
  return `# ${code}

${page.happened}

| field | value |
| --- | --- |
${rows.map(([name, text]) => `| ${name} | ${text} |`).join('\n')}

## What to do

${page.steps.map((step) => `- ${step}`).join('\n')}

## Example

\`\`\`tsx
${page.example}
\`\`\`
${failure === undefined ? '' : `\nThe sandbox fails in this way after this request, until \`{}\` is sent to \`/sandbox/recover\`:\n\n\`\`\`sh\n${failure}\n\`\`\`\n`}
[All error codes](../errors.md)
`
}

const tableOf = ([title, group]: (typeof groups)[number]) => `## ${title}

| code | what happened | retry |
| --- | --- | --- |
${codesIn(group)
  .map((code) => {
    const { isRetryable } = new SnapTradeError(code)
    const happened = /^.*?[.:](?= |$)/.exec(pages[code].happened)?.[0].replace(/[.:]$/, '')
    return `| [\`${code}\`](errors/${code}.md) | ${happened} | ${isRetryable ? 'yes' : 'no'} |`
  })
  .join('\n')}`

/** The text of docs/errors.md before its tables, which is written by hand. */
const introduction = () =>
  readFileSync(index, 'utf8')
    .replace(/^## [\s\S]*/m, '')
    .trim()

/** Returns the page of each error code and the table of all. */
export const createErrorPages = (): GeneratedFiles =>
  new Map([
    ['docs/errors.md', `${introduction()}\n\n${groups.map(tableOf).join('\n\n')}\n`],
    ...groups.flatMap(([, group]) =>
      codesIn(group).map((code) => [`docs/errors/${code}.md`, pageOf(code, pages[code])] as const),
    ),
  ])
