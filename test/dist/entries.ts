import manifest from '../../package.json' with { type: 'json' }

/** The entries that are code, by the name that users import: all of `exports` but the stylesheet and the manifest. */
export const entries = Object.keys(manifest.exports)
  .filter((path) => !/\.(css|json)$/.test(path))
  .map((path) => `react-snaptrade-connect${path.slice(1)}`)
