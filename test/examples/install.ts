import { execFile } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The ports in the examples' files: app, backend and sandbox. */
const PORTS = ['5173', '3000', '4010'] as const

/** An example that is installed outside this repository. */
export interface Installed {
  folder: string
  /** The URL of the app. */
  url: string
  /** The URL of the sandbox. */
  sandboxUrl: string
  /** The environment of its scripts. */
  env: NodeJS.ProcessEnv
}

/** Returns the environment for an example, without keys and addresses of this machine. */
const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(SNAPTRADE|VITE_|NEXT_PUBLIC_|SANDBOX_|PORT$|NODE_ENV$)/.test(name),
    ),
  )

export const exampleEnvironment: NodeJS.ProcessEnv = {
  ...environment(),
  NEXT_TELEMETRY_DISABLED: '1',
  WRANGLER_SEND_METRICS: 'false',
  NO_COLOR: '1',
}

/** Runs a program until it ends. Throws with its whole output if it fails or takes longer than `timeout` (ms). */
export const run = async (
  command: string,
  args: string[],
  cwd: string,
  timeout = 240_000,
  env = exampleEnvironment,
): Promise<string> => {
  const promise = promisify(execFile)(command, args, {
    cwd,
    timeout,
    env,
    maxBuffer: 2 ** 26,
  })
  const { stdout } = await promise.catch(({ message, stdout, stderr }) => {
    throw new Error([message, stdout, stderr].filter(Boolean).join('\n'))
  })
  return stdout
}

/** Packs the package like `npm publish`. Returns the tarball's path. */
export const pack = async (root: string, destination: string): Promise<string> => {
  const args = ['pack', '--json', '--foreground-scripts=false', '--pack-destination', destination]
  const [packed] = JSON.parse(await run('npm', args, root)) as [{ filename: string }]
  return join(destination, packed.filename)
}

/** Copies an example, changes it to free ports, and installs the tarball and the example's dependencies. */
export const install = async (source: string, folder: string, tarball: string): Promise<Installed> => {
  cpSync(source, folder, {
    recursive: true,
    filter: (file) => !/[\\/](node_modules|dist|\.next|\.data|\.wrangler)$/.test(file),
  })
  const free = await Promise.all(PORTS.map(freePort))
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, file)
    if (statSync(path).isDirectory()) continue
    const moved = PORTS.reduce(
      (text, port, index) => text.replace(new RegExp(`\\b${port}\\b`, 'g'), String(free[index])),
      readFileSync(path, 'utf8'),
    )
    writeFileSync(path, moved)
  }
  const manifestFile = join(folder, 'package.json')
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
  manifest.dependencies['react-snaptrade-connect'] = `file:${tarball}`
  writeFileSync(manifestFile, JSON.stringify(manifest))
  // Without install scripts, so that only npm downloads files.
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'], folder)
  const [app, , sandbox] = free
  return {
    folder,
    url: `http://localhost:${app}`,
    sandboxUrl: `http://127.0.0.1:${sandbox}`,
    // The command's own port is in none of the files.
    env: { ...exampleEnvironment, SANDBOX_PORT: String(sandbox) },
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
