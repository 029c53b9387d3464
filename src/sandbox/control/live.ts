import type { Sandbox } from '../contract.js'
import type { FailureTarget } from '../failures.js'
import { failureTargets } from './failBody.js'
import type { Journal } from './journal.js'
import { liveParts } from './page.js'

/** Milliseconds during which changes are collected into one message. */
const PAUSE = 100
/** Milliseconds between two comments that keep proxies from closing an idle connection. */
const HEARTBEAT = 15_000

const encoder = new TextEncoder()

/** Returns a stream of server-sent events with the parts of the control page: immediately, and after each change. */
export const liveResponse = (parts: { sandbox: Sandbox; journal: Journal }, request: Request): Response => {
  const asked = new URL(request.url).searchParams.get('operation')
  const operation: FailureTarget = failureTargets.find((target) => target === asked) ?? '*'
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const write = (text: string) => controller.enqueue(encoder.encode(text))
      const send = () => {
        const texts = Object.entries(liveParts(parts, operation)).map(([id, { text }]) => [id, text])
        write(`data: ${JSON.stringify(Object.fromEntries(texts))}\n\n`)
      }
      let waiting: ReturnType<typeof setTimeout> | undefined
      const later = () => {
        waiting ??= setTimeout(() => {
          waiting = undefined
          send()
        }, PAUSE)
      }
      const unsubscribe = parts.journal.subscribe(later)
      const heartbeat = setInterval(() => write(': alive\n\n'), HEARTBEAT)
      stop = () => {
        unsubscribe()
        clearInterval(heartbeat)
        clearTimeout(waiting)
      }
      request.signal.addEventListener('abort', () => {
        stop()
        controller.close()
      })
      send()
    },
    cancel: () => stop(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
