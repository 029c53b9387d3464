import { expect } from '@playwright/test'
import { ACTUAL, CELL, type CellAnnotation, type Scenario } from './matrix/cell.js'
import { test } from './matrix/fixtures.js'
import { reportedOf } from './matrix/record.js'
import { callback } from './matrix/scenarios/callback.js'
import { conditions } from './matrix/scenarios/conditions.js'
import { interrupted } from './matrix/scenarios/interrupted.js'
import { isolation } from './matrix/scenarios/isolation.js'
import { messages } from './matrix/scenarios/messages.js'
import { outcomes } from './matrix/scenarios/outcomes.js'
import { spoofed } from './matrix/scenarios/spoofed.js'
import { trouble } from './matrix/scenarios/trouble.js'
import { surfaces } from './matrix/stage.js'

/** Milliseconds after an outcome in which no other may follow. */
const QUIET = 500

const scenarios: Scenario[] = [
  ...outcomes,
  ...isolation,
  ...trouble,
  ...interrupted,
  ...messages,
  ...spoofed,
  ...callback,
  ...conditions,
]

const annotate = (annotation: CellAnnotation) => ({
  annotation: { type: CELL, description: JSON.stringify(annotation) },
})

for (const { name: scenario, cells } of scenarios) {
  for (const surface of surfaces) {
    const cell = cells[surface]
    if (typeof cell === 'string') {
      const title = `${surface} × ${scenario}: not possible: ${cell}`
      test.skip(title, annotate({ scenario, surface, reason: cell }), () => {})
      continue
    }
    const { expected, run, reported = expected.replace(/^blocked(, then )?/, '') || 'idle' } = cell
    test(
      `${surface} × ${scenario}: ${expected}`,
      annotate({ scenario, surface, expected }),
      async ({ stageFor, site }, info) => {
        const stage = await stageFor(surface)
        try {
          await run(stage)
          await expect.poll(stage.outcome).toBe(expected)
          await new Promise((resolve) => setTimeout(resolve, QUIET))
        } finally {
          info.annotations.push({ type: ACTUAL, description: stage.outcome() })
        }
        // No other outcome follows. The button's callbacks report the same as the provider's `onEvent`, once each.
        expect(stage.outcome()).toBe(expected)
        expect(reportedOf(stage.records())).toBe(reported)
        // Each reported connection exists, and each connection is reported.
        const made = site.sandbox.users.flatMap(({ connections }) => connections.map(({ id }) => id))
        const connectedTo = stage.records().flatMap(({ connectionId }) => connectionId ?? [])
        expect([...new Set(connectedTo)]).toEqual(made)
      },
    )
  }
}
