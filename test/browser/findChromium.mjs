import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Returns files in Playwright's downloads whose folder starts with this name, newest first. */
const cached = (name, files) => {
  const folder = {
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  }[process.platform]
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? folder ?? join(homedir(), '.cache/ms-playwright')
  if (!existsSync(cache)) return []
  return readdirSync(cache)
    .filter((one) => one.startsWith(`${name}-`))
    .sort()
    .reverse()
    .flatMap((one) => files.map((file) => join(cache, one, file)))
}

const cachedChromium = () =>
  cached('chromium', [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
  ])

const cachedHeadlessShell = () =>
  cached('chromium_headless_shell', [
    'chrome-linux/headless_shell',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-mac/headless_shell',
    'chrome-win/headless_shell.exe',
  ])

/** Returns the path of a Chromium on this machine, or undefined. `CHROMIUM_PATH` takes precedence and must exist. */
export const findChromium = () => {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file.`)
  }
  return [...places, ...cachedChromium()].find((path) => existsSync(path))
}

/**
 * Returns the path of Chromium's headless shell, or of the whole browser if there is none. The shell takes 0.6 of the time,
 * but does not block popups: tests of blocked popups need the whole browser.
 */
export const findHeadlessShell = () => {
  if (process.env.CHROMIUM_PATH) return findChromium()
  const shells = ['/usr/bin/chromium-headless-shell', ...cachedHeadlessShell()]
  return shells.find((path) => existsSync(path)) ?? findChromium()
}

const run = (command, args) => execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })

/** Installs missing browsers: Debian's packages as root, or else Playwright's Chromium and shell. */
const installMissing = () => {
  const chromium = findChromium()
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const isShellMissing = !process.env.CHROMIUM_PATH && findHeadlessShell() === chromium
    const missing = [
      ...(chromium ? [] : ['chromium']),
      ...(isShellMissing ? ['chromium-headless-shell'] : []),
    ]
    if (missing.length === 0) return
    run('apt-get', ['update', '-qq'])
    // One at a time, because a system with apt-get may have no package for the shell.
    for (const name of missing) tryTo(() => run('apt-get', ['install', '-y', '-qq', name]))
  } else if (!chromium) run('npx', ['playwright', 'install', 'chromium'])
}

/** Reports a failure and continues: the shell is optional, and the caller checks whether there is a Chromium. */
const tryTo = (act) => {
  try {
    act()
  } catch (error) {
    console.error(error.message)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  tryTo(installMissing)
  const path = findChromium()
  if (!path) {
    console.error('No Chromium was found or could be installed. Install one and set CHROMIUM_PATH to it.')
    process.exit(1)
  }
  console.log(`Chromium: ${path}, for stories and walks ${findHeadlessShell()}`)
}
