import type { Stage, Surface } from './stage.js'

/** One cell: what the person does, and the expected outcome. */
export interface Cell {
  /** The whole outcome, as `outcomeOf` returns it. */
  expected: string
  /** The surface that was used, if it is not the requested one. */
  run: (stage: Stage) => Promise<void>
  /** What the button's callbacks report, if that differs from the whole outcome. */
  reported?: string
}

/** A row of the table. For a surface on which it is not possible, the cell is the reason. */
export interface Scenario {
  name: string
  cells: Record<Surface, Cell | string>
}

/** The annotation that passes the cell of a test to the reporter. */
export const CELL = 'cell'

export interface CellAnnotation {
  scenario: string
  surface: Surface
  expected?: string | undefined
  /** Why the cell is not possible. */
  reason?: string | undefined
}

/** The annotation with the actual outcome. */
export const ACTUAL = 'actual'

/** One outcome, or one per surface. An inline frame has the outcomes of the modal. */
type Expected = string | Record<Exclude<Surface, 'inline'>, string>
const isCell = (text: string) => /^(connected|exited|failed|blocked|idle)/.test(text)

/**
 * Creates a row whose cells run in the same way. `expected` is one outcome, or one per surface. A text that is not an
 * outcome is the reason why that cell is not possible.
 */
export const row = (
  name: string,
  expected: Expected,
  run: Cell['run'],
  /** Surfaces on which the button that began the visit is unmounted at the end. */
  goneIn: readonly Surface[] = [],
): Scenario => {
  const cell = (surface: Surface): Cell | string => {
    const text = typeof expected === 'string' ? expected : expected[surface === 'inline' ? 'modal' : surface]
    return isCell(text)
      ? { expected: text, run, ...(goneIn.includes(surface) && { reported: 'idle' }) }
      : text
  }
  return {
    name,
    cells: {
      popup: cell('popup'),
      modal: cell('modal'),
      inline: cell('inline'),
      tab: cell('tab'),
      redirect: cell('redirect'),
    },
  }
}

/** One outcome for surfaces that can post a message, and another for a redirect, which only returns a URL. */
export const spoken = (heard: string, redirect: string): Record<Surface, string> => ({
  popup: heard,
  modal: heard,
  inline: heard,
  tab: heard,
  redirect,
})

/** The outcome of a success without problems. */
export const connected = spoken('connected by message', 'connected by redirect')
