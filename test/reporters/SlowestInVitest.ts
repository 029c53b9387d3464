import type { Reporter, TestCase } from 'vitest/node'
import { slowest, type Timing } from './slowest.js'

/** Prints the slowest tests at the end of a Vitest run. */
export class SlowestInVitest implements Reporter {
  private readonly timings: Timing[] = []

  onTestCaseResult(test: TestCase) {
    const { duration = 0 } = test.diagnostic() ?? {}
    this.timings.push({ title: `${test.project.name}: ${test.fullName}`, milliseconds: duration })
  }

  onTestRunEnd() {
    if (this.timings.length > 0) console.log(slowest(this.timings))
  }
}
