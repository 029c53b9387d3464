// Compiles a sample of a user's code with the packed package, for the versions in the README.
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Cell, cells, compilers, projects } from './cells.js'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const work = mkdtempSync(join(tmpdir(), 'types-'))

/** Creates a separate project in `work` and installs packages in it. Rejects if npm fails. */
const install = async (name: string, packages: readonly string[]): Promise<string> => {
  const folder = join(work, name.replaceAll(/[^\w.-]+/g, '-'))
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline']
  await run('npm', ['install', ...options, ...packages], { cwd: folder })
  return folder
}

const versioned = (packages: Record<string, string>) =>
  Object.entries(packages).map(([name, version]) => `${name}@${version}`)

/** Installs several versions of TypeScript, each under its own name. */
const aliases = (versions: Record<string, string>) =>
  Object.entries(versions).map(([name, version]) => `typescript-${name}@npm:typescript@${version}`)

/** Writes a configuration and compiles with it. Returns the compiler's output. */
const compile = async (cell: Cell, folder: string, files: string, lib: string[]): Promise<string> => {
  const { moduleResolution, exactOptionalPropertyTypes } = cell
  const path = join(folder, `tsconfig.${cells.indexOf(cell)}.${lib.length}.json`)
  const compilerOptions = {
    target: 'ES2022',
    lib,
    module: moduleResolution === 'bundler' ? 'esnext' : moduleResolution,
    moduleResolution,
    jsx: 'react-jsx',
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    noEmit: true,
  }
  writeFileSync(path, JSON.stringify({ compilerOptions, include: [files] }))
  const tsc = join(work, 'compilers/node_modules', `typescript-${cell.compiler}`, 'bin/tsc')
  return run(process.execPath, [tsc, '--pretty', 'false', '-p', path], { cwd: folder }).then(
    () => '',
    ({ stdout, stderr }) => `${stdout}${stderr}` || 'The compiler failed without a report.',
  )
}

/** Compiles the app, and the backend without the DOM's types. */
const check = async (cell: Cell, folder: string): Promise<string> =>
  (await compile(cell, folder, 'consumer/app', ['ES2022', 'DOM', 'DOM.Iterable'])) +
  (await compile(cell, folder, 'consumer/backend', ['ES2022']))

/** Packs the package like `npm publish`. Returns the tarball's path. */
const pack = async (): Promise<string> => {
  const options = ['--json', '--foreground-scripts=false', '--pack-destination', work]
  const { stdout } = await run('npm', ['pack', ...options], { cwd: root })
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }]
  return join(work, filename)
}

/** Installs every project. Returns their folders. */
const installProjects = async (tarball: string): Promise<Map<Cell['project'], string>> => {
  const folders = new Map<Cell['project'], string>()
  for (const name of Object.keys(projects) as Cell['project'][]) {
    const folder = await install(name, [tarball, ...versioned(projects[name])])
    cpSync(join(root, 'test/types/consumer'), join(folder, 'consumer'), { recursive: true })
    folders.set(name, folder)
  }
  return folders
}

const started = Date.now()
try {
  const folders = await installProjects(await pack())
  await install('compilers', aliases(compilers))
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`)

  const waiting = [...cells.entries()]
  const reports: string[] = []
  const compileWaiting = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, cell] = next
      reports[index] = await check(cell, folders.get(cell.project) as string)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, compileWaiting))

  for (const [index, report] of reports.entries()) if (report) console.error(`\nCell ${index}:\n${report}`)
  console.table(
    cells.map((cell, index) => ({ ...cell, errors: reports[index]?.match(/error TS/g)?.length ?? 0 })),
  )
  console.log(`Done in ${Math.round((Date.now() - started) / 1000)} s.`)
  if (reports.some((report) => report)) process.exitCode = 1
} finally {
  rmSync(work, { recursive: true })
}
