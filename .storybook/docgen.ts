import type { ArgTypesEnhancer } from 'storybook/internal/types'

/** A component as the docs' parser leaves it. */
export interface WithDocgen {
  __docgenInfo?: {
    description?: string
    props?: Record<string, { tsType?: { raw?: string } }>
  }
}

/** A component's description. The stories are the examples; as prose a tag's code is no use. */
export const extractComponentDescription = (component?: WithDocgen): string | undefined =>
  component?.__docgenInfo?.description?.replace(/\s*@example[\s\S]*/, '')

/** Writes types out that the docs would call "union", and offers no field for what no field can hold. */
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
