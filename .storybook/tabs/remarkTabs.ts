import { commandsOf } from './commandsOf.js'

/** The parts of a Markdown node that the plugin reads or writes. */
export interface Node {
  type: string
  name?: string
  depth?: number
  lang?: string | null
  meta?: string | null
  value?: string
  attributes?: { type: string; name: string; value: string }[]
  children?: Node[]
}

const element = (name: string, attributes: Record<string, string>, children: Node[]): Node => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({
    type: 'mdxJsxAttribute',
    name: key,
    value,
  })),
  children,
})

const textOf = ({ value = '', children = [] }: Node): string => value + children.map(textOf).join('')

/** Groups the content of `<Tabs>`: each heading of the first heading's level begins a tab. */
const group = (children: Node[]): Node[] => {
  const level = children.find(({ type }) => type === 'heading')?.depth
  const tabs: Node[] = []
  for (const child of children) {
    if (child.type === 'heading' && child.depth === level)
      tabs.push(element('Tab', { name: textOf(child) }, []))
    else tabs.at(-1)?.children?.push(child)
  }
  return tabs
}

const convert = (node: Node): Node => {
  if (node.type === 'code' && node.lang === 'sh') {
    const block = { ...node, lang: 'bash' }
    const commands = node.meta ? undefined : commandsOf(node.value ?? '')
    if (!commands) return block
    const tabs = commands.map(([name, value]) => element('Tab', { name }, [{ ...block, value }]))
    return element('Tabs', { label: 'Package manager' }, tabs)
  }
  if (!node.children) return node
  const children = node.children.map(convert)
  return { ...node, children: node.name === 'Tabs' ? group(children) : children }
}

/**
 * Shows tabs in Storybook for what is plain Markdown elsewhere: headings within `<Tabs>`, and `sh` blocks with npm
 * commands, which get a tab for each package manager.
 */
export const remarkTabs = () => convert
