import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { slowest, type Timing } from './slowest.js'

/** Prints the slowest tests at the end of a Playwright run. */
class SlowestInPlaywright implements Reporter {
  private readonly timings: Timing[] = []

  onTestEnd(test: TestCase, { duration }: TestResult) {
    this.timings.push({ title: test.titlePath().filter(Boolean).join(' › '), milliseconds: duration })
  }

  onEnd() {
    if (this.timings.length > 0) console.log(slowest(this.timings))
  }

  printsToStdio() {
    return false
  }
}

// biome-ignore lint/style/noDefaultExport: Playwright loads a reporter by its default export
export default SlowestInPlaywright
