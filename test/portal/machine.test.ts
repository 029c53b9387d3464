import fc from 'fast-check'
import { SnapTradeError } from 'react-snaptrade-connect'
import { expect, it } from 'vitest'
import type { DeadlineName, Effect, Step } from '../../src/portal/effect.js'
import type { PortalLink } from '../../src/portal/link.js'
import { transition } from '../../src/portal/machine.js'
import { begin } from '../../src/portal/moves/begin.js'
import { resume } from '../../src/portal/moves/resume.js'
import type { State } from '../../src/portal/state.js'
import type { VisitEvent } from '../../src/portal/visitEvent.js'

/** Sequences of events: 1,000 in every run, 20,000 in `npm run test:all`. */
const numRuns = Number(process.env.VISIT_RUNS ?? 1000)

const errors = [
  new SnapTradeError('portal_1006', { detail: 'The link was used.' }),
  new SnapTradeError('portal_1066', { detail: 'Wrong password.' }),
  new SnapTradeError('frame_blocked', { detail: 'frame-src' }),
]
const anError = fc.constantFrom(...errors)
const anId = fc.constantFrom('first', 'second')
const aLink = fc.constantFrom<PortalLink>(
  { redirectURI: 'https://portal.example/a', sessionId: 's', attemptId: 'sta_a', askedAt: 0 },
  { redirectURI: 'https://portal.example/b', sessionId: '', attemptId: undefined, askedAt: 0 },
)
const aSurface = fc.constantFrom('popup', 'tab', 'modal', 'inline', 'redirect', 'link' as const)

/** Every event with any data. A missing one is a type error. */
const arbitraries: { [Type in VisitEvent['type']]: fc.Arbitrary<VisitEvent<Type>> } = {
  press: fc.constant({ type: 'press' }),
  moveToWindow: fc.constant({ type: 'moveToWindow' }),
  cancel: fc.constant({ type: 'cancel' }),
  release: fc.constant({ type: 'release' }),
  replaced: fc.constant({ type: 'replaced' }),
  linkReady: fc.record({
    type: fc.constant('linkReady'),
    link: aLink,
    isShown: fc.boolean(),
    usableFor: fc.constantFrom(0, 240_000),
  }),
  linkFailed: fc.record({ type: fc.constant('linkFailed'), error: anError }),
  opened: fc.record({ type: fc.constant('opened'), surface: aSurface, isEmpty: fc.boolean() }),
  refused: fc.constant({ type: 'refused' }),
  loaded: fc.constant({ type: 'loaded' }),
  gone: fc.record({ type: fc.constant('gone'), isAway: fc.boolean() }),
  frameBlocked: fc.record({ type: fc.constant('frameBlocked'), error: anError }),
  success: fc.record({
    type: fc.constant('success'),
    connectionId: fc.option(anId, { nil: undefined }),
    via: fc.constantFrom('message', 'redirect', 'webhook'),
  }),
  error: fc.record({ type: fc.constant('error'), error: anError }),
  abandoned: fc.constant({ type: 'abandoned' }),
  close_modal: fc.constant({ type: 'close_modal' }),
  oauth_closed: fc.constant({ type: 'oauth_closed' }),
  messageIgnored: fc.record({
    type: fc.constant('messageIgnored'),
    origin: fc.constant('https://x.example'),
  }),
  found: fc.record({
    type: fc.constant('found'),
    connectionId: anId,
    broker: fc.constantFrom('KRAKEN', undefined),
  }),
  changed: fc.constant({ type: 'changed' }),
  unchanged: fc.constant({ type: 'unchanged' }),
  unknown: fc.record({ type: fc.constant('unknown'), error: anError }),
  back: fc.record({ type: fc.constant('back'), isRestored: fc.boolean() }),
  portalDeadline: fc.constant({ type: 'portalDeadline' }),
  linkDeadline: fc.constant({ type: 'linkDeadline' }),
  visitDeadline: fc.constant({ type: 'visitDeadline' }),
  lateDeadline: fc.constant({ type: 'lateDeadline' }),
  broken: fc.record({ type: fc.constant('broken'), error: anError }),
}

/** A new visit in any surface, or one that an earlier page started. */
const aStart: fc.Arbitrary<Step> = fc
  .record({
    display: fc.constantFrom('auto', 'modal', 'redirect' as const),
    canVerify: fc.boolean(),
    reconnect: fc.option(fc.constant('first'), { nil: undefined }),
    broker: fc.constantFrom('KRAKEN', undefined),
    linkTarget: fc.constantFrom('_blank', '_self' as const),
    surface: aSurface,
    hasSurface: fc.boolean(),
    isPrefetched: fc.boolean(),
    isResumed: fc.boolean(),
    isReported: fc.boolean(),
  })
  .map(({ isResumed, isReported, hasSurface, isPrefetched, ...known }) =>
    isResumed
      ? resume({ ...known, isReported, attemptIds: ['sta_a'], sessionId: 's', timeLeft: 60_000 })
      : begin({ ...known, hasSurface, isPrefetched, why: 'asked' }),
  )

/** The state of the environment after the effects so far. */
interface World {
  state: State
  /** Effects of all steps, in order. */
  effects: Effect[]
  running: Set<DeadlineName>
}

const apply = (world: World, { state, effects }: Step): void => {
  world.state = state
  for (const effect of effects) {
    if (effect.type === 'startDeadline') world.running.add(effect.name)
    if (effect.type === 'stopDeadline') world.running.delete(effect.name)
    if (effect.type === 'finish') world.running.clear()
  }
  world.effects.push(...effects)
}

const names: readonly DeadlineName[] = ['portal', 'link', 'visit', 'late']

const happen = (world: World, event: VisitEvent): Step => {
  // A deadline that was not started cannot expire.
  const name = names.find((one) => event.type === `${one}Deadline`)
  if (name && !world.running.delete(name)) return { state: world.state, effects: [] }
  const step = transition(world.state, event)
  apply(world, step)
  return step
}

const reported = ({ effects }: World) =>
  effects.flatMap((effect) => (effect.type === 'report' ? [effect.event.type] : []))

/** Lets every deadline expire until the visit ends. */
const endByClocks = (world: World) => {
  for (let turn = 0; world.state.status !== 'ended'; turn += 1) {
    const [name] = world.running
    if (!name) throw new Error(`Nothing ends a visit that is ${world.state.status}.`)
    expect(turn).toBeLessThan(20)
    happen(world, { type: `${name}Deadline` })
    // The backend responds.
    if (world.state.status === 'verifying') happen(world, { type: 'unchanged' })
  }
}

const aSequence = fc.array(fc.oneof(...Object.values(arbitraries)), { maxLength: 40 })

it('behavior: all invariants of a visit hold for events in any order', () => {
  const ends = { connected: 0, exited: 0, failed: 0 }
  fc.assert(
    fc.property(aStart, aSequence, (first, events) => {
      const world: World = { state: first.state, effects: [], running: new Set() }
      apply(world, first)
      for (const event of events) {
        const { status } = world.state
        const before = world.state
        const { effects } = happen(world, event)

        // A visit that has ended has no effects.
        if (status === 'ended') expect(effects).toEqual([])
        // A sign-out reports nothing: the listener was removed or belongs to another user.
        if (event.type === 'release') expect(effects.filter(({ type }) => type === 'report')).toEqual([])
        // These events always end the visit.
        if (event.type === 'cancel' || event.type === 'release' || event.type === 'replaced') {
          expect(world.state.status).toBe('ended')
        }
        // A click has an effect if a portal can be shown.
        const canShow = before.status === 'blocked' || ('hasSurface' in before && before.hasSurface)
        if (event.type === 'press' && status !== 'lingering' && status !== 'ended' && canShow) {
          expect(effects).not.toEqual([])
        }
        // The number of links is limited.
        expect(world.effects.filter(({ type }) => type === 'fetchLink').length).toBeLessThanOrEqual(3)
        // Every visit that has not ended has a deadline that will end it.
        if (world.state.status !== 'ended') expect(world.running.size).toBeGreaterThan(0)
      }
      endByClocks(world)

      // There is one end, which releases everything and closes the surface.
      const finishes = world.effects.filter(({ type }) => type === 'finish')
      expect(finishes).toHaveLength(1)
      const rest = world.effects.slice(world.effects.findIndex(({ type }) => type === 'finish') + 1)
      expect(rest.map(({ type }) => type).filter((type) => type !== 'report' && type !== 'claim')).toEqual([])
      expect(world.state.hasSurface).toBe(false)
      expect(world.effects.filter(({ type }) => type === 'closeSurface').length).toBeGreaterThan(0)

      // At most one outcome of each kind; none after a success.
      const types = reported(world)
      const count = (type: string) => types.filter((one) => one === type).length
      expect(count('connected')).toBeLessThanOrEqual(1)
      expect(count('exited') + count('failed')).toBeLessThanOrEqual(1)
      if (count('connected')) expect(types.at(-1)).toBe('connected')
      // The public state equals the reported outcome.
      if (world.state.status !== 'ended') throw new Error('It has not ended.')
      const { outcome } = world.state
      if (count('connected')) expect(outcome.status).toBe('connected')
      ends[outcome.status] += 1
    }),
    { numRuns },
  )
  // The sequences cover each outcome.
  for (const count of Object.values(ends)) expect(count).toBeGreaterThan(numRuns / 50)
})
