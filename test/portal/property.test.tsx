import fc from 'fast-check'
import type { PortalEvent } from 'react-snaptrade-connect'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { say } from '../setup/fakePopup.js'
import { removeFrameWindows } from '../setup/framesWithoutWindow.js'
import { connection, id, keptText, origin, setupVisit, timersLeft } from '../setup/visit.js'

/**
 * Sequences on a fake platform, 40 ms each. The state machine itself runs 1,000, and 20,000 in `npm run test:all`.
 */
const numRuns = Number(process.env.PLATFORM_RUNS ?? 400)

beforeEach(() => {
  removeFrameWindows()
  // jsdom has the element, but not its methods.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** All events around a visit, in any order. */
const happening = fc.oneof(
  fc.constantFrom(
    { do: 'say', data: { status: 'SUCCESS', authorizationId: id } },
    { do: 'say', data: { status: 'SUCCESS' } },
    { do: 'say', data: { status: 'ERROR', errorCode: '1066', statusCode: '403' } },
    { do: 'say', data: { status: 'ERROR', errorCode: '1006', statusCode: '400' } },
    { do: 'say', data: 'ABANDONED' },
    { do: 'say', data: 'CLOSED' },
    { do: 'say', data: 'CLOSE_MODAL' },
    { do: 'forge', data: { status: 'SUCCESS', authorizationId: 'forged' } },
    { do: 'close' },
    { do: 'looks-open' },
    { do: 'focus' },
    { do: 'blur' },
    { do: 'connection-appears' },
    { do: 'backend-fails' },
    { do: 'backend-recovers' },
    { do: 'reopen' },
    { do: 'begin-again' },
    { do: 'cancel' },
    { do: 'press' },
    { do: 'sign-out' },
    { do: 'page-restored' },
    { do: 'close-dialog' },
    { do: 'to-window' },
  ),
  fc.integer({ min: 0, max: 120_000 }).map((ms) => ({ do: 'wait', ms })),
  // Often enough that the sequences cover successes.
  fc.constantFrom(
    { do: 'say', data: { status: 'SUCCESS', authorizationId: id } },
    { do: 'connection-appears' },
  ),
)

const pageshow = () => Object.assign(new Event('pageshow'), { persisted: true })
const click = (selector: string) => document.querySelector<HTMLButtonElement>(selector)?.click()

type Happening = { do: string; data?: unknown; ms?: number }

it('behavior: for events in any order: one outcome of each kind, no exit after a success, all resources released, and an end', async () => {
  let visitsSeen = 0
  let successes = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening as fc.Arbitrary<Happening>, { minLength: 1, maxLength: 25 }),
      fc.constantFrom('auto', 'popup', 'tab', 'modal', 'inline' as const),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      async (happenings, display, isPrefetched, isRefused, isPortalDead) => {
        sessionStorage.clear()
        let hasFocus = true
        vi.spyOn(document, 'hasFocus').mockImplementation(() => hasFocus)
        const visit = await setupVisit({ isPrefetched, display, callbackUrl: '/connected' })
        const { popup, open, backend, visits, begin, settled, events, heldListeners } = visit
        if (isPortalDead) Object.assign(popup.location, { href: 'about:blank' })
        // A window that was just opened is open.
        open.mockImplementation(() => {
          popup.closed = false
          return popup as unknown as Window
        })
        if (isRefused) open.mockReturnValueOnce(null).mockReturnValueOnce(null)
        let session = begin()
        const answer = { made: false, fails: false }
        backend.connections = async () => {
          if (answer.fails) throw new Error('down')
          return answer.made ? [connection()] : []
        }
        for (const { do: what, data, ms } of happenings) {
          const frame = document.querySelector<HTMLIFrameElement>('.snaptrade-dialog-frame')
          if (what === 'say') say(frame ? frame.contentWindow : popup, origin, data)
          else if (what === 'forge') say({ ...popup }, origin, data)
          else if (what === 'close') popup.closed = true
          else if (what === 'looks-open') popup.closed = false
          else if (what === 'focus') {
            hasFocus = true
            window.dispatchEvent(new Event('focus'))
          } else if (what === 'blur') hasFocus = false
          else if (what === 'connection-appears') answer.made = true
          else if (what === 'backend-fails') answer.fails = true
          else if (what === 'backend-recovers') answer.fails = false
          else if (what === 'reopen') session.reopen()
          else if (what === 'cancel') session.cancel()
          else if (what === 'press') session.press()
          else if (what === 'sign-out') visits.release()
          else if (what === 'page-restored') window.dispatchEvent(pageshow())
          else if (what === 'close-dialog') click('.snaptrade-dialog-close')
          else if (what === 'to-window') click('.snaptrade-link')
          else if (what === 'begin-again') {
            popup.closed = false
            session = begin()
          } else await vi.advanceTimersByTimeAsync(ms ?? 0)
          await settled()
        }
        // The user does not return. The visit still ends.
        await vi.advanceTimersByTimeAsync(45 * 60_000)
        const { status } = await session.outcome
        expect(status).toMatch(/^(connected|exited|failed)$/)
        expect(heldListeners()).toBe(0)
        expect(await timersLeft()).toBe(0)
        expect(keptText()).toBeNull()
        expect(document.querySelector('dialog, .snaptrade-dialog-frame')).toBeNull()
        expect(document.documentElement.style.overflow).toBe('')
        // A window that was opened has been closed, even if it looked closed before.
        if (open.mock.results.some(({ value }) => value)) expect(popup.close).toHaveBeenCalled()

        for (const visitId of new Set(events.map((event) => event.visitId))) {
          const outcomes = events.filter((event) => event.visitId === visitId).map(({ type }) => type)
          const count = (type: PortalEvent['type']) => outcomes.filter((one) => one === type).length
          visitsSeen += 1
          successes += count('connected')
          for (const type of ['connected', 'exited', 'failed'] as const)
            expect(count(type)).toBeLessThanOrEqual(1)
          expect(count('exited') + count('failed')).toBeLessThanOrEqual(1)
          if (count('connected')) expect(outcomes.at(-1)).toBe('connected')
        }
        for (const event of events) {
          if (event.type === 'connected') expect(event.connectionId).toBe(id)
        }
        vi.restoreAllMocks()
      },
    ),
    { numRuns },
  )
  // The sequences cover successes and other outcomes.
  expect(successes).toBeGreaterThan(numRuns / 8)
  expect(visitsSeen).toBeGreaterThan(successes + numRuns / 4)
}, 1_200_000)

it('behavior: a thousand visits leave no resources', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  const { popup, begin, settled, visits, heldListeners } = await setupVisit({ callbackUrl: '/connected' })
  const ends = [
    () => say(popup, origin, { status: 'SUCCESS', authorizationId: id }),
    () => say(popup, origin, 'ABANDONED'),
    () => say(popup, origin, { status: 'ERROR', errorCode: '1066' }),
    () => {
      popup.closed = true
    },
  ]
  for (let turn = 0; turn < 1000; turn += 1) {
    popup.closed = false
    begin()
    await settled()
    ends[turn % ends.length]?.()
    await vi.advanceTimersByTimeAsync(1000)
  }
  visits.release()
  expect(heldListeners()).toBe(0)
  expect(await timersLeft()).toBe(0)
}, 60_000)
