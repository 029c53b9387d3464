import { type ConnectionEvent, createConfig, custom, subscribeToEvents } from 'react-snaptrade-connect'
import { expect, it, vi } from 'vitest'

const create = () => {
  const open: ((event: ConnectionEvent) => void)[] = []
  const subscribe = vi.fn((onEvent: (event: ConnectionEvent) => void) => {
    open.push(onEvent)
    return () => void open.splice(open.indexOf(onEvent), 1)
  })
  const request = () => expect.unreachable()
  const config = createConfig({ transport: custom({ request, subscribe }) })
  const send = (type = 'CONNECTION_BROKEN') => {
    for (const onEvent of [...open]) onEvent({ type })
  }
  return { config, subscribe, open, send }
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

it('default: all listeners share one subscription, which ends with the last one', async () => {
  const { config, subscribe, open, send } = create()
  const heard: string[] = []
  const leave = ['a', 'b', 'c'].map((name) =>
    subscribeToEvents(config, { userId: 'ada' }, ({ type }) => heard.push(`${name} ${type}`)),
  )
  expect(subscribe).toHaveBeenCalledTimes(1)
  send()
  expect(heard).toEqual(['a CONNECTION_BROKEN', 'b CONNECTION_BROKEN', 'c CONNECTION_BROKEN'])
  leave[0]?.()
  leave[0]?.()
  leave[1]?.()
  await settled()
  expect(open).toHaveLength(1)
  leave[2]?.()
  await settled()
  expect(open).toHaveLength(0)
  subscribeToEvents(config, { userId: 'ada' }, () => {})
  expect(subscribe).toHaveBeenCalledTimes(2)
})

it('behavior: each user has a separate subscription', async () => {
  const { config, subscribe } = create()
  for (const userId of ['ada', 'ben', null, undefined]) subscribeToEvents(config, { userId }, () => {})
  expect(subscribe).toHaveBeenCalledTimes(3)
})

it('behavior: a component that replaces another one keeps the subscription', async () => {
  const { config, subscribe, open } = create()
  subscribeToEvents(config, {}, () => {})()
  subscribeToEvents(config, {}, () => {})
  await settled()
  expect(subscribe).toHaveBeenCalledTimes(1)
  expect(open).toHaveLength(1)
})

it('behavior: a subscription that resolves after the last listener left is ended', async () => {
  const end = vi.fn()
  const transport = custom({
    request: () => expect.unreachable(),
    subscribe: async () => {
      await settled()
      return end
    },
  })
  subscribeToEvents(createConfig({ transport }), {}, () => {})()
  await vi.waitFor(() => expect(end).toHaveBeenCalledTimes(1))
})

it('behavior: without subscribe, or if it fails, no events are received', async () => {
  const request = () => expect.unreachable()
  const failing = () => Promise.reject(new Error('no web socket'))
  for (const subscribe of [undefined, failing]) {
    const config = createConfig({ transport: custom({ request, subscribe }) })
    subscribeToEvents(config, {}, () => expect.unreachable())()
    await settled()
  }
})
