import { Canvas, Description, DocsContext, Title } from '@storybook/addon-docs/blocks'
import { type ComponentType, useContext } from 'react'
import { shownCode } from './shownCode.js'
import './hooks.css'

/** Renders the page of a hook: its description, the example with its code, and the other stories without code. */
const Page = () => {
  const [first, ...others] = useContext(DocsContext).componentStories()
  return (
    <div className="hook-page">
      <Title />
      <Description />
      {first && (
        <>
          <Description of={first.moduleExport} />
          <Canvas of={first.moduleExport} sourceState="shown" />
        </>
      )}
      {others
        .filter(({ tags }) => tags.includes('autodocs') && !tags.includes('test-fn'))
        .map(({ id, name, moduleExport }) => (
          <section key={id}>
            <h2>{name}</h2>
            <Description of={moduleExport} />
            <Canvas of={moduleExport} sourceState="none" />
          </section>
        ))}
    </div>
  )
}

/** Returns the parameters and decorators of a hook's stories. `source` is the example's file, imported with `?raw`. */
export const hookPage = (about: string, source: string) => ({
  parameters: {
    layout: 'padded' as const,
    controls: { disable: true },
    docs: {
      page: Page,
      description: { component: about },
      source: { code: shownCode(source), language: 'tsx' as const },
    },
  },
  decorators: [
    (Story: ComponentType) => (
      <div className="hook-example">
        <Story />
      </div>
    ),
  ],
})
