import { Canvas, Description, DocsContext, Title } from '@storybook/addon-docs/blocks'
import { type ComponentType, useContext } from 'react'
import { shownCode } from './shownCode.js'
import './hooks.css'

/** A hook's page: what it is for, its code, its example at work, and its other states without the code again. */
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

/** What the stories of a hook have in common. `source` is the example's own file, imported with `?raw`. */
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
