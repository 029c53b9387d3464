import { serve } from './serve.js'

/** Mounts of each, in turns: the first ones warm up. */
const ROUNDS = 30
const WARM_UP = 5
/** At most so many times as long as plain buttons. */
const TARGET = 2

const { browser, url, close } = await serve('idle')
const page = await browser.newPage()
await page.goto(url)
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

await close()
