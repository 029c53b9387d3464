import manifest from '../../package.json' with { type: 'json' }

/** The entries with code, by the names that users import: all `exports` except the stylesheet and the manifest. */
export const entries = Object.keys(manifest.exports)
  .filter((path) => !/\.(css|json)$/.test(path))
  .map((path) => `react-snaptrade-connect${path.slice(1)}`)
