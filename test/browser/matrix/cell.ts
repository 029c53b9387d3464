import type { Stage, Surface } from './stage.js'

/** One cell: what the person does, and what must come of it. */
export interface Cell {
  /** The whole outcome, as `outcomeOf` words it. */
  expected: string
  /** Which surface was used in the end, where it is not the one asked for. */
  run: (stage: Stage) => Promise<void>
  /** What the button was told, where that is not the whole outcome. */
  told?: string
}

/** A row of the table. A surface on which it makes no sense has the reason in the cell's place. */
export interface Scenario {
  name: string
  cells: Record<Surface, Cell | string>
}

/** The annotation by which a test tells the reporter of its cell. */
export const CELL = 'cell'

export interface CellAnnotation {
  scenario: string
  surface: Surface
  expected?: string | undefined
  /** Why there is no such cell. */
  reason?: string | undefined
}

/** The annotation with what really happened. */
export const ACTUAL = 'actual'

type Expected = string | Record<Surface, string>
const isCell = (text: string) => /^(connected|exited|failed|blocked|idle)/.test(text)

/**
 * A row whose cells are run alike. Expected is one outcome, or one a surface; a text that is no outcome is the reason
 * why that cell makes no sense.
 */
export const row = (
  name: string,
  expected: Expected,
  run: Cell['run'],
  /** Surfaces on which the button that began is not there in the end. */
  goneIn: readonly Surface[] = [],
): Scenario => {
  const cell = (surface: Surface): Cell | string => {
    const text = typeof expected === 'string' ? expected : expected[surface]
    return isCell(text) ? { expected: text, run, ...(goneIn.includes(surface) && { told: 'idle' }) } : text
  }
  return {
    name,
    cells: { popup: cell('popup'), modal: cell('modal'), tab: cell('tab'), redirect: cell('redirect') },
  }
}

/** One outcome where a window or a frame can speak up, and another where only the address comes back. */
export const spoken = (heard: string, redirect: string): Record<Surface, string> => ({
  popup: heard,
  modal: heard,
  tab: heard,
  redirect,
})

/** The outcome of a success that is not hindered. */
export const connected = spoken('connected by message', 'connected by redirect')
