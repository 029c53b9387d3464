// `npm run test:guide`: follows the steps of "Start in five minutes" in a new app of each framework's own tool, up to
// the first connection in Chromium. Only the package is installed from the tarball. Needs the ports 3000, 4010 and
// 5173.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { findChromium } from '../browser/findChromium.mjs'
import { pathOf, readSteps, type Step } from './guideSteps.js'
import { exampleEnvironment, pack, run } from './install.js'
import { type Started, startProgram, waitUntilReady } from './start.js'
import { connectInPortal, openApp } from './walk.js'

const root = join(import.meta.dirname, '../..')
const guide = readFileSync(join(root, 'stories/guides/StartInFiveMinutes.mdx'), 'utf8')
const frameworks = [
  // Not built, because a new Next.js app downloads its fonts from Google, which may not be reachable.
  { name: 'Next.js', url: 'http://localhost:3000', check: 'npx tsc --noEmit' },
  { name: 'Vite and Express', url: 'http://localhost:5173', check: 'npm run build' },
]

/** npm may install `create-…` without a prompt, and no telemetry is sent. */
const env = { ...exampleEnvironment, npm_config_yes: 'true', npm_config_prefer_offline: 'true' }

/** Types a block into a terminal. Returns the terminal's folder afterwards. */
const type = async (code: string, folder: string, tarball: string): Promise<string> => {
  const commands = code.replace(/(npm install) react-snaptrade-connect\b/, `$1 ${tarball}`)
  const output = await run('bash', ['-ec', `${commands}\npwd`], folder, 600_000, env)
  return output.trim().split('\n').at(-1) ?? folder
}

const write = (step: Step, folder: string) => {
  const file = join(folder, pathOf(step))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, step.code)
}

/** Follows the guide for one framework in an empty folder. */
const follow = async (
  browser: Browser,
  { name, url, check }: (typeof frameworks)[number],
  tarball: string,
) => {
  const begun = Date.now()
  const temporary = mkdtempSync(join(tmpdir(), 'guide-'))
  const terminals: Started[] = []
  let folder = temporary
  try {
    for (const step of readSteps(guide)) {
      if (step.framework !== undefined && step.framework !== name) continue
      if (step.language !== 'sh' || step.quoted) write(step, folder)
      else if (step.intro.includes('separate terminal')) {
        terminals.push(startProgram('bash', ['-c', step.code], { folder, env }))
      } else folder = await type(step.code, folder, tarball)
    }
    await waitUntilReady({ url }, terminals)
    const { page, problems, close } = await openApp(browser, url)
    await connectInPortal(page, 'Robinhood')
    if (problems.length) throw new Error(`Errors in the console:\n${problems.join('\n')}`)
    await close()
    console.log(`✓ ${name}: connected after ${((Date.now() - begun) / 1000).toFixed(0)} s`)
    await type(check, folder, tarball)
  } catch (error) {
    throw new Error([error, ...terminals.map(({ output }) => output())].join('\n'))
  } finally {
    for (const { stop } of terminals) await stop()
    rmSync(temporary, { recursive: true, force: true })
  }
}

const packed = mkdtempSync(join(tmpdir(), 'packed-'))
const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
  // As in playwright.config.ts: Playwright turns popup blocking off.
  ignoreDefaultArgs: ['--disable-popup-blocking'],
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
try {
  const tarball = await pack(root, packed)
  for (const framework of frameworks) await follow(browser, framework, tarball)
} finally {
  await browser.close()
  rmSync(packed, { recursive: true, force: true })
}
