/** The package managers of the tabs. Guides are written for npm. */
const managers = {
  npm: (line: string) => line,
  pnpm: (line: string) =>
    rewrite(line, {
      add: 'pnpm add',
      dev: '--save-dev',
      create: 'pnpm create',
      run: 'pnpm',
      exec: 'pnpm exec',
    }),
  yarn: (line: string) =>
    rewrite(line, { add: 'yarn add', dev: '--dev', create: 'yarn create', run: 'yarn', exec: 'yarn' }),
  bun: (line: string) =>
    rewrite(line, { add: 'bun add', dev: '--dev', create: 'bun create', run: 'bun run', exec: 'bunx' }),
}

type Words = Record<'add' | 'dev' | 'create' | 'run' | 'exec', string>

const rewrite = (line: string, { add, dev, create, run, exec }: Words): string =>
  line
    .replace(/^npm install --save-dev\b/, `${add} ${dev}`)
    .replace(/^npm install\b/, add)
    // Only npm needs `--` before the options of the program.
    .replace(/^npm create (.*?) -- /, `${create} $1 `)
    .replace(/^npm run\b/, run)
    .replace(/^npx create-/, `${create} `)
    .replace(/^npx\b/, exec)

/** Returns the commands of a block for each package manager, or `undefined` if it does not use npm. */
export const commandsOf = (code: string): [manager: string, code: string][] | undefined =>
  /^np[mx] /m.test(code)
    ? Object.entries(managers).map(([name, translate]) => [name, code.split('\n').map(translate).join('\n')])
    : undefined
