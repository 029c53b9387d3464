import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { say } from '../setup/fakePopup.js'
import { connection, id, keepText, kept, keptText, origin, setupVisit } from '../setup/visit.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  sessionStorage.clear()
})

/** A visit whose page reported an error and is reloaded. Only its stored state is left. */
const failAndReload = async () => {
  const { popup, begin, settled, visits, types } = await setupVisit({ userId: 'ada' })
  begin()
  await settled()
  say(popup, origin, { status: 'ERROR', errorCode: '1066', statusCode: '403' })
  expect(types().at(-1)).toBe('failed')
  const text = keptText() ?? ''
  visits.release()
  vi.restoreAllMocks()
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  keepText(text)
  return setupVisit({ userId: 'ada' })
}

it('behavior: a reported error is not reported again after a reload, and no exit follows', async () => {
  const { visits, onEvent, settled, events } = await failAndReload()
  visits.resume(onEvent)
  await settled()
  await vi.advanceTimersByTimeAsync(30 * 60_000)
  expect(events).toEqual([])
  expect(keptText()).toBeNull()
})

it('behavior: an error from the callback page is also not reported again', async () => {
  const { visits, onEvent, settled, events } = await failAndReload()
  const returned = { status: 'ERROR', errorCode: '1066' }
  keepText(JSON.stringify({ ...kept(), returned }))
  visits.resume(onEvent)
  await settled()
  expect(events).toEqual([])
})

it('behavior: a success still follows an error that was reported before a reload', async () => {
  const { visits, onEvent, settled, events, backend } = await failAndReload()
  visits.resume(onEvent)
  await settled()
  backend.connections = async () => [connection()]
  window.dispatchEvent(new Event('focus'))
  await vi.advanceTimersByTimeAsync(10)
  expect(events).toMatchObject([{ type: 'connected', connectionId: id, via: 'verified' }])
})
