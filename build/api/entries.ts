import manifest from '../../package.json' with { type: 'json' }

/** The entries that have types, by the name of their file in `src` and `dist`. */
export const entries = Object.entries(manifest.exports).flatMap(([path, target]) => {
  const file = typeof target === 'object' ? /^\.\/dist\/(\w+)\.js$/.exec(target.default)?.[1] : undefined
  return file ? [{ file, specifier: `${manifest.name}${path.slice(1)}` }] : []
})
