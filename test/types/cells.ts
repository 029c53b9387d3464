import { readFileSync } from 'node:fs'
import manifest from '../../package.json' with { type: 'json' }

const { peerDependencies: peers, devDependencies: newest } = manifest

/** The README's last line, which lists the supported versions. */
const requirements =
  readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .at(-1) ?? ''
const [, lowestTypeScript] = /TypeScript (\d+\.\d+)/.exec(requirements) ?? []
if (!lowestTypeScript) throw new Error('README: the last line names no lowest TypeScript.')

/** Returns the lowest version that a range of `peerDependencies` allows. The README has to list the same. */
const lowest = (name: keyof typeof peers): string => {
  const [version, minor] = /(\d+\.\d+)\.\d+/.exec(peers[name]) ?? []
  if (!version || !minor) throw new Error(`peerDependencies: "${peers[name]}" names no version.`)
  if (!requirements.includes(minor)) throw new Error(`README: the last line does not name ${name} ${minor}.`)
  return version
}

/** Compilers, by the name of their folder. */
export const compilers = {
  lowest: lowestTypeScript,
  '5.7': '5.7.3',
  '5.9': '5.9.3',
  '6.0': '6.0.3',
  newest: newest.typescript,
}

const react19 = {
  react: newest.react,
  'react-dom': newest['react-dom'],
  '@types/react': newest['@types/react'],
  '@types/react-dom': newest['@types/react-dom'],
  '@types/node': newest['@types/node'],
}
const react18 = {
  ...react19,
  react: lowest('react'),
  'react-dom': lowest('react-dom'),
  '@types/react': '18.3.31',
  '@types/react-dom': '18.3.7',
}

/** The installed packages of a project, in addition to this package. */
export const projects = {
  lowest: {
    ...react18,
    // 18.2.6 is the first version with the namespace `React.JSX`, which TanStack Query also needs.
    '@types/react': '18.2.6',
    '@types/react-dom': '18.2.4',
    // These types of React import `scheduler/tracing`, which newer types of the scheduler do not have.
    '@types/scheduler': '0.16.8',
    '@tanstack/react-query': lowest('@tanstack/react-query'),
  },
  'React 18, newest Query': { ...react18, '@tanstack/react-query': newest['@tanstack/react-query'] },
  'React 18, Query 5.50': { ...react18, '@tanstack/react-query': '5.50.1' },
  'React 19, Query 5.70': { ...react19, '@tanstack/react-query': '5.70.0' },
  newest: { ...react19, '@tanstack/react-query': newest['@tanstack/react-query'] },
}

/** One way to compile one project. */
export interface Cell {
  project: keyof typeof projects
  compiler: keyof typeof compilers
  moduleResolution: 'bundler' | 'node16' | 'nodenext'
  exactOptionalPropertyTypes: boolean
}

const cell = (
  project: Cell['project'],
  compiler: Cell['compiler'],
  moduleResolution: Cell['moduleResolution'],
  exactOptionalPropertyTypes = true,
): Cell => ({ project, compiler, moduleResolution, exactOptionalPropertyTypes })

/** The corners of the matrix and some cells between. All of them would take too long. */
export const cells: readonly Cell[] = [
  cell('lowest', 'lowest', 'bundler'),
  cell('lowest', 'lowest', 'node16'),
  cell('lowest', 'newest', 'nodenext'),
  cell('React 18, newest Query', '5.9', 'bundler'),
  cell('React 18, Query 5.50', '5.7', 'nodenext'),
  cell('React 19, Query 5.70', '6.0', 'bundler', false),
  cell('newest', 'lowest', 'nodenext'),
  cell('newest', '6.0', 'node16'),
  cell('newest', 'newest', 'bundler'),
  cell('newest', 'newest', 'nodenext'),
]
