import { Markdown } from '@storybook/addon-docs/blocks'
import index from '../../docs/errors.md?raw'

const files = import.meta.glob<string>('../../docs/errors/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const pages = Object.values(files)

/** Storybook's headings have anchors without underscores. */
const toAnchors = (text: string) =>
  text
    .replace(/\]\((?:errors\/)?(\w+)\.md\)/g, (_, code: string) => `](#${code.replaceAll('_', '')})`)
    .replaceAll('](../errors.md)', '](#error-codes)')

/** docs/errors.md, and below it the page of each code. */
export const ErrorPages = () => (
  <Markdown>
    {[index, ...pages.map((page) => page.replace(/^#/gm, '##'))].map(toAnchors).join('\n\n')}
  </Markdown>
)
