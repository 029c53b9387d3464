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

/** A visit whose page told an error and is reloaded: nobody of it is left, only what is kept. */
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

it('behavior: an error that was told is not told again after a reload, nor an exit after it', async () => {
  const { visits, onEvent, settled, events } = await failAndReload()
  visits.resume(onEvent)
  await settled()
  await vi.advanceTimersByTimeAsync(30 * 60_000)
  expect(events).toEqual([])
  expect(keptText()).toBeNull()
})

it('behavior: nor is one that the callback page brought back', async () => {
  const { visits, onEvent, settled, events } = await failAndReload()
  const returned = { status: 'ERROR', errorCode: '1066' }
  keepText(JSON.stringify({ ...kept(), returned }))
  visits.resume(onEvent)
  await settled()
  expect(events).toEqual([])
})

it('behavior: a success still follows an error that was told before a reload', async () => {
  const { visits, onEvent, settled, events, backend } = await failAndReload()
  visits.resume(onEvent)
  await settled()
  backend.connections = async () => [connection()]
  window.dispatchEvent(new Event('focus'))
  await vi.advanceTimersByTimeAsync(10)
  expect(events).toMatchObject([{ type: 'connected', connectionId: id, via: 'verified' }])
})
