import { cleanup } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, it, vi } from 'vitest'
import { isOfFirst, type Json, mutate, odd, type Path, pathsOf } from './mutate.js'
import { type Responses, responsesOf } from './responses.js'
import { show } from './show.js'
import type { Subject } from './subjects.js'

/** The number of mutations per component: a few in each run, 2,000 in `npm run test:all`. */
const numRuns = Number(process.env.ODD_DATA_RUNS ?? 25)

/** Removes what an earlier mutation left in the page. */
export const forget = () => {
  cleanup()
  vi.restoreAllMocks()
}

const describeOne = ({ element, parts, steps = [] }: Subject) => {
  afterEach(forget)

  const expectReadable = async (
    responses: Responses,
    part: keyof Responses,
    path: Path,
    other: Json | undefined,
    actions = steps,
  ) => {
    const what = `${part}.${path.join('.')} = ${JSON.stringify(other)?.slice(0, 80)}`
    // A mutation that failed before may still be in the page.
    forget()
    const view = await show({ ...responses, [part]: mutate(responses[part], path, other) }, element)
    view.expectReadable(what)
    for (const step of actions) {
      await step()
      await view.settle()
      view.expectReadable(what)
    }
  }

  it('behavior: renders if any field of an item is missing or null', { timeout: 300_000 }, async () => {
    const responses = await responsesOf()
    for (const part of parts) {
      for (const path of pathsOf(responses[part]).filter((one) => isOfFirst(one))) {
        await expectReadable(responses, part, path, undefined, [])
        await expectReadable(responses, part, path, null, [])
      }
    }
  })

  it('behavior: renders if any value has another type', { timeout: 1_800_000 }, async () => {
    const responses = await responsesOf()
    const place = fc
      .constantFrom(...parts)
      .chain((part) => fc.tuple(fc.constant(part), fc.constantFrom(...pathsOf(responses[part]))))
    const property = fc.asyncProperty(place, fc.constantFrom(...odd), ([part, path], other) =>
      expectReadable(responses, part, path, other),
    )
    await fc.assert(property, { numRuns })
  })

  it('error: renders for an error response of any shape', { timeout: 900_000 }, async () => {
    const responses = await responsesOf()
    const bodies: Json[] = [
      { detail: 'Throttled.', status_code: 429, code: '0000' },
      { default_detail: 'Not found.', default_code: 3003 },
      { code: 'rate_limited', detail: 'Wait.', retryAfter: 7, requestId: 'r' },
    ]
    const body = fc
      .constantFrom(...bodies)
      .chain((one) => fc.tuple(fc.constant(one), fc.constantFrom(...pathsOf(one)), fc.constantFrom(...odd)))
      .map(([one, path, other]) => mutate(one, path, other))
    const property = fc.asyncProperty(fc.integer({ min: 400, max: 599 }), body, async (status, body) => {
      const headers = { 'retry-after': 'soon', 'x-ratelimit-reset': 'NaN', 'x-request-id': '' }
      forget()
      const view = await show(responses, element, { failure: { status, body, headers } })
      for (const step of [() => {}, ...steps]) {
        await step()
        await view.settle()
        view.expectReadable(`${status} ${JSON.stringify(body)?.slice(0, 80)}`)
      }
    })
    await fc.assert(property, { numRuns: Math.min(numRuns, 400) })
  })

  it('parameters: any locale', async () => {
    const responses = await responsesOf()
    for (const locale of ['fr_FR', 'pt-BR-u-nu-arab', 'rubbish!', '', 'x', 'zz', 'en-u-ca-buddhist']) {
      forget()
      const view = await show(responses, element, { locale })
      view.expectReadable(locale)
    }
  })
}

/** Tests that nothing a backend sends breaks these components, or shows in them as a wrong value. */
export const describeOddData = (subjects: Record<string, Subject>) =>
  describe.each(Object.entries(subjects))('%s', (_, subject) => describeOne(subject))
