import { isSnapTradeError, type SnapTradeError } from '../core/errors.js'
import type { Attendance } from './attendance.js'
import { verify } from './verify.js'

/** Milliseconds between looks at the window: the platform has no event for a closed popup. */
const WATCH_INTERVAL = 400
/** Milliseconds before each look at the connections once the window is gone. */
const VERIFY_DELAYS = [0, 1000, 2000, 3000]
/**
 * Further looks after an exit, in milliseconds: a page with `Cross-Origin-Opener-Policy` makes an open window
 * look closed, and the person may still finish in there.
 */
const LATE_DELAYS = [3000, 5000, 8000, 13_000, 21_000, 34_000, 55_000, 89_000, 144_000, 233_000]

const LATE_LIFE = LATE_DELAYS.reduce((sum, delay) => sum + delay)

/** What is done about silence. */
export interface Settling {
  /** Looks at the window until it is gone. */
  watch(): void
  /** Asks the backend what came of a visit that fell silent. */
  settle(): void
  /** Goes on asking, more and more seldom, after an outcome that a success may still follow. */
  watchLate(): void
}

/** Closed is a hint: silence is settled by asking the backend, and a late success still counts. */
export const createSettling = (attendance: Attendance): Settling => {
  const { visit, before, listConnections, after, listen, connect, exit, fail, end } = attendance

  const watch = (watched = visit.surface) =>
    after(WATCH_INTERVAL, () => {
      // Another window took its place: that one is being watched.
      if (visit.surface !== watched) return
      if (!watched?.isClosed()) return watch(watched)
      visit.emit({ type: 'window_closed' })
      const { status } = visit.state
      if (status === 'preparing') {
        end()
        exit('closed')
      } else if (status === 'failed') watchLate()
      // It only looks closed while the person may be in it: wait until they are back here.
      else if (document.hasFocus()) settle()
      else listen(window, 'focus', settle)
    })

  const settle = () => {
    if (visit.state.status !== 'open') return
    if (!listConnections) {
      exit('closed')
      return watchLate()
    }
    visit.set({ status: 'verifying' }, { type: 'verifying' })
    void lookBack(VERIFY_DELAYS).then((answer) => {
      if (answer === 'found' || visit.state.status !== 'verifying') return
      if (isSnapTradeError(answer)) fail(answer)
      else exit('closed')
      watchLate()
    })
  }

  const watchLate = () => {
    // Without a list of connections, only the callback page can still report a success.
    if (!listConnections) return after(LATE_LIFE, end)
    void lookBack(LATE_DELAYS).then(end)
    listen(window, 'focus', () => void lookBack([0]))
  }

  /** Compares the connections with those before, some times over. Never ends once the visit is released. */
  const lookBack = async (delays: readonly number[]): Promise<'found' | 'nothing' | SnapTradeError> => {
    let error: SnapTradeError | undefined
    if (!listConnections) return 'nothing'
    for (const delay of delays) {
      await new Promise<void>((resolve) => after(delay, resolve))
      const answer = await verify(before, listConnections, visit.loginOptions.reconnect)
      error = isSnapTradeError(answer) ? answer : undefined
      if (typeof answer === 'string') {
        connect(answer, 'verified')
        return 'found'
      }
    }
    return error ?? 'nothing'
  }

  return { watch: () => watch(), settle, watchLate }
}
