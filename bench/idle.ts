import { withPage } from './page.js'
import { compare, interleave, type Measure } from './row.js'

/** Mounts 1,000 buttons. None of them is pressed. */
export const idle: Measure = () =>
  withPage('idle', async (page) => {
    // A rest before each mount: the garbage of one is not collected in the next.
    const mount = (name: 'ours' | 'plain') => async () => {
      await page.waitForTimeout(20)
      return page.evaluate(
        (one) => (window as unknown as { mount: (name: string) => number }).mount(one),
        name,
      )
    }
    const times = await interleave({ ours: mount('ours'), peer: mount('plain') }, { rounds: 40, warmUp: 10 })
    return [compare('mount of 1,000 idle buttons', 'ms', '1,000 plain buttons', times, 2)]
  })
