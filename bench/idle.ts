import { serve } from './serve.js'

/** Mounts of each version, in turns. The first ones warm up. */
const ROUNDS = 30
const WARM_UP = 5
/** The maximum ratio to plain buttons. */
const TARGET = 2

const { browser, url, close } = await serve('idle')
const page = await browser.newPage()
await page.goto(url)
await page.waitForFunction(() => 'mount' in window)

// All rounds run in the page, with a rest before each: garbage of one mount is not collected in the next.
const times = await page.evaluate(
  async ([rounds, warmUp]) => {
    const { mount } = window as unknown as { mount: (name: 'ours' | 'plain') => number }
    const times = { ours: [] as number[], plain: [] as number[] }
    for (let round = 0; round < rounds + warmUp; round += 1) {
      for (const name of ['plain', 'ours'] as const) {
        await new Promise((resolve) => setTimeout(resolve, 20))
        const time = mount(name)
        if (round >= warmUp) times[name].push(time)
      }
    }
    return times
  },
  [ROUNDS, WARM_UP] as const,
)
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
// Of pairs, side by side: a machine that slows down in between slows down both.
const ratio = median(times.ours.map((time, round) => time / (times.plain[round] ?? 0)))
console.log(
  `mount of 1,000 idle buttons: ${median(times.ours).toFixed(1)} ms; plain: ${median(times.plain).toFixed(1)} ms; ratio ${ratio.toFixed(2)} (target ${TARGET})`,
)

await close()
