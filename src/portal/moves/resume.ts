import type { Effect, Step } from '../effect.js'
import type { Memory, ResumeParameters } from '../state.js'
import { blank } from './begin.js'
import { looksFor } from './endings.js'
import { keep, report, start, step } from './step.js'

/** Continues a visit that an earlier page started. Its window may still be open but cannot be accessed. */
export const resume = ({ timeLeft, isReported, ...parameters }: ResumeParameters): Step => {
  const memory: Memory = { ...blank, ...parameters, hasOpened: true, links: parameters.attemptIds.length }
  const { sessionId, lastError, surface, attemptIds } = memory
  const listening: Effect[] = [
    { type: 'listen' },
    ...attemptIds.map((attemptId) => ({ type: 'listenForReturn', attemptId }) as const),
  ]
  if (isReported) {
    const outcome = { status: 'exited', reason: 'closed', sessionId, lastError } as const
    return step({ ...memory, status: 'lingering', outcome }, ...listening, ...looksFor(memory))
  }
  return step(
    { ...memory, status: 'open' },
    ...listening,
    start('visit', timeLeft),
    report({ type: 'opening', surface, why: 'resumed', isPrefetched: false }),
    keep,
    report({ type: 'opened' }),
  )
}
