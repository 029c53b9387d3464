import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import manifest from '../../package.json' with { type: 'json' }

/** One file of the tarball, as `npm pack` lists it. */
interface PackedFile {
  path: string
  size: number
}

declare module 'vitest' {
  interface ProvidedContext {
    /** A project outside this repository with only the tarball and its peers installed. */
    consumer: string
    packedFiles: string[]
  }
}

const run = (command: string, args: string[], cwd: string) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** Builds and packs the package like `npm publish`, and installs the tarball in an empty folder, like a new user. */
export const setup = (project: TestProject) => {
  const consumer = mkdtempSync(join(tmpdir(), 'consumer-'))
  const root = join(import.meta.dirname, '../..')
  const packed: unknown = JSON.parse(
    run('npm', ['pack', '--json', '--foreground-scripts=false', '--pack-destination', consumer], root),
  )
  const [{ filename, files }] = packed as [{ filename: string; files: PackedFile[] }]
  writeFileSync(join(consumer, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  // The versions that this repository is tested with. `test:types` covers the lowest ones.
  const peers = Object.keys(manifest.peerDependencies).map(
    (name) => `${name}@${manifest.devDependencies[name as keyof typeof manifest.devDependencies]}`,
  )
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline']
  run('npm', [...install, `./${filename}`, ...peers], consumer)
  project.provide('consumer', consumer)
  project.provide(
    'packedFiles',
    files.map(({ path }) => path),
  )
  return () => rmSync(consumer, { recursive: true })
}
