import { Markdown } from '@storybook/addon-docs/blocks'

/** Shows a page of docs/. Its links to pages of docs/api open their pages in Storybook. */
export const DocsPage = ({ text }: { text: string }) => (
  // Long names must not make the page wider than a phone.
  <div style={{ overflowWrap: 'anywhere' }}>
    <Markdown>
      {text
        .replace(/\]\((?:api\/)?README\.md\)/g, '](?path=/docs/api-contents--docs)')
        .replace(/\]\((?:api\/)?(\w+)\.md(?:#[\w-]+)?\)/g, '](?path=/docs/api-$1--docs)')}
    </Markdown>
  </div>
)
