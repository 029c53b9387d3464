import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { ACTUAL, CELL, type CellAnnotation } from './cell.js'
import { surfaces } from './stage.js'

interface Shown extends CellAnnotation {
  isRight: boolean
  actual: string | undefined
}

const read = (test: TestCase, result: TestResult): Shown | undefined => {
  const find = (name: string) => result.annotations.find(({ type }) => type === name)?.description
  const cell = find(CELL)
  if (!cell) return undefined
  const isRight = result.status === test.expectedStatus
  return { ...(JSON.parse(cell) as CellAnnotation), isRight, actual: find(ACTUAL) }
}

/** Returns the short text of a cell. Reasons are printed below the table. */
const show = ({ reason, isRight, actual, expected }: Shown, footnotes: string[]): string => {
  if (reason) {
    if (!footnotes.includes(reason)) footnotes.push(reason)
    return `– [${footnotes.indexOf(reason) + 1}]`
  }
  if (isRight) return `✓ ${expected}`
  return actual === expected ? `✗ ${actual}, but more happened` : `✗ ${actual ?? 'nothing'}, not ${expected}`
}

/** Prints the result of every cell of the matrix as one table. */
class MatrixReporter implements Reporter {
  private readonly shown = new Map<string, Shown>()

  onTestEnd(test: TestCase, result: TestResult) {
    const cell = read(test, result)
    if (cell) this.shown.set(`${cell.scenario}/${cell.surface}`, cell)
  }

  onEnd() {
    const all = [...this.shown.values()]
    if (all.length === 0) return
    const footnotes: string[] = []
    const scenarios = [...new Set(all.map(({ scenario }) => scenario))]
    const rows = scenarios.map((scenario) => [
      scenario,
      ...surfaces.map((surface) => {
        const cell = this.shown.get(`${scenario}/${surface}`)
        return cell ? show(cell, footnotes) : ''
      }),
    ])
    const table = [['scenario', ...surfaces], ...rows]
    const widths = ['scenario', ...surfaces].map((_, column) =>
      Math.max(...table.map((row) => row[column]?.length ?? 0)),
    )
    const line = (row: string[]) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()
    console.log(`\n${table.map(line).join('\n')}\n`)
    for (const [index, reason] of footnotes.entries()) console.log(`[${index + 1}] ${reason}`)
    const wrong = all.filter(({ isRight }) => !isRight).length
    console.log(`\n${all.length} cells, ${wrong === 0 ? 'all as expected' : `${wrong} differ`}\n`)
  }

  printsToStdio() {
    return false
  }
}

// biome-ignore lint/style/noDefaultExport: Playwright loads a reporter by its default export
export default MatrixReporter
