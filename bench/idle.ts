import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright'
import { build, preview } from 'vite'
import { findChromium } from '../test/browser/findChromium.mjs'

/** Mounts of each, in turns: the first ones warm up. */
const ROUNDS = 30
const WARM_UP = 5
/** At most so many times as long as plain buttons. */
const TARGET = 2

const at = (path: string) => new URL(path, import.meta.url).pathname
const outDir = await mkdtemp(join(tmpdir(), 'idle-'))
const settings = {
  configFile: false as const,
  root: at('./idle'),
  logLevel: 'warn' as const,
  plugins: [react()],
  resolve: { alias: [{ find: /^react-snaptrade-connect$/, replacement: at('../src/index.ts') }] },
  build: { outDir, emptyOutDir: true },
  preview: { port: 0, host: '127.0.0.1' },
}
await build(settings)
const server = await preview(settings)
const executablePath = findChromium()
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
const page = await browser.newPage()
await page.goto(server.resolvedUrls?.local[0] ?? '')
await page.waitForFunction(() => 'mount' in window)

type Mount = (name: 'ours' | 'plain') => number
const times = { ours: [] as number[], plain: [] as number[] }
for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
  for (const name of ['plain', 'ours'] as const) {
    const time = await page.evaluate((one) => (window as unknown as { mount: Mount }).mount(one), name)
    if (round >= WARM_UP) times[name].push(time)
  }
}
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const [ours, plain] = [median(times.ours), median(times.plain)]
console.log(
  `mount of 1,000 idle buttons: ${ours.toFixed(1)} ms; plain: ${plain.toFixed(1)} ms; ratio ${(ours / plain).toFixed(2)} (target ${TARGET})`,
)

await browser.close()
await server.close()
await rm(outDir, { recursive: true })
