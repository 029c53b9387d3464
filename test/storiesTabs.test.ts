import { expect, it } from 'vitest'
import { commandsOf } from '../.storybook/tabs/commandsOf.js'
import { type Node, remarkTabs } from '../.storybook/tabs/remarkTabs.js'

const text = (value: string): Node => ({ type: 'text', value })
const heading = (depth: number, name: string): Node => ({ type: 'heading', depth, children: [text(name)] })
const paragraph = (value: string): Node => ({ type: 'paragraph', children: [text(value)] })

/** Returns the names of the tabs of an element, with the values of its blocks. */
const tabsOf = (node: Node | undefined) =>
  node?.children?.map(({ attributes, children }) => [
    attributes?.[0]?.value,
    children?.map(({ type, value }) => value ?? type),
  ])

it('behavior: each heading within `<Tabs>` begins a tab', () => {
  const content = [
    heading(3, 'Next.js'),
    paragraph('One'),
    heading(4, 'Details'),
    heading(3, 'Hono'),
    paragraph('Two'),
  ]
  const tree = { type: 'root', children: [{ type: 'mdxJsxFlowElement', name: 'Tabs', children: content }] }
  expect(tabsOf(remarkTabs()(tree).children?.[0])).toEqual([
    ['Next.js', ['paragraph', 'heading']],
    ['Hono', ['paragraph']],
  ])
})

it('behavior: a block with npm commands has a tab for each package manager', () => {
  const code = { type: 'code', lang: 'sh', value: 'npm install react-snaptrade-connect unstorage' }
  const [tabs] = remarkTabs()({ type: 'root', children: [code] }).children ?? []
  expect(tabs?.attributes?.[0]?.value).toBe('Package manager')
  expect(tabsOf(tabs)).toEqual([
    ['npm', ['npm install react-snaptrade-connect unstorage']],
    ['pnpm', ['pnpm add react-snaptrade-connect unstorage']],
    ['yarn', ['yarn add react-snaptrade-connect unstorage']],
    ['bun', ['bun add react-snaptrade-connect unstorage']],
  ])
})

it.each([
  [
    'npm create vite@latest my-app -- --template react-ts\ncd my-app',
    'pnpm create vite@latest my-app --template react-ts\ncd my-app',
    'yarn create vite@latest my-app --template react-ts\ncd my-app',
    'bun create vite@latest my-app --template react-ts\ncd my-app',
  ],
  ['npm install --save-dev tsx', 'pnpm add --save-dev tsx', 'yarn add --dev tsx', 'bun add --dev tsx'],
  [
    'npx create-next-app@latest my-app --yes',
    'pnpm create next-app@latest my-app --yes',
    'yarn create next-app@latest my-app --yes',
    'bun create next-app@latest my-app --yes',
  ],
  ['npx tsx server.ts', 'pnpm exec tsx server.ts', 'yarn tsx server.ts', 'bunx tsx server.ts'],
  ['npm run dev', 'pnpm dev', 'yarn dev', 'bun run dev'],
])('behavior: the commands of each package manager: %j', (npm, ...others) => {
  expect(commandsOf(npm)?.map(([, code]) => code)).toEqual([npm, ...others])
})

it('behavior: other blocks have no tabs', () => {
  const env = { type: 'code', lang: 'sh', meta: 'file=.env', value: 'npm =1' }
  const other = { type: 'code', lang: 'sh', value: 'echo .data >> .gitignore' }
  const { children = [] } = remarkTabs()({ type: 'root', children: [env, other] })
  expect(children.map(({ type }) => type)).toEqual(['code', 'code'])
})
