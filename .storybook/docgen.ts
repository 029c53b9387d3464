import type { ArgTypesEnhancer } from 'storybook/internal/types'

/** A component as the parser of the docs returns it. */
export interface WithDocgen {
  __docgenInfo?: {
    description?: string
    props?: Record<string, { tsType?: { raw?: string } }>
  }
}

/** Returns a component's description without its example, because the stories are the examples. */
export const extractComponentDescription = (component?: WithDocgen): string | undefined =>
  component?.__docgenInfo?.description?.replace(/\s*@example[\s\S]*/, '')

/** Shows the types that the docs would abbreviate to "union", and hides controls that cannot edit their type. */
export const writeTypesOut: ArgTypesEnhancer = ({ argTypes, component }) => {
  const props = (component as WithDocgen | undefined)?.__docgenInfo?.props
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const raw = props?.[name]?.tsType?.raw
      if (argType.table?.type?.summary !== 'union' || !raw) return [name, argType]
      const summary = raw.replace(/^\s*\|\s*|\s*\|\s*undefined\b/g, '')
      const table = { ...argType.table, type: { summary } }
      if (summary === 'string') return [name, { ...argType, table, control: 'text' }]
      return [name, { ...argType, table, ...(/=>|Config|Messages/.test(summary) && { control: false }) }]
    }),
  ) as typeof argTypes
}
