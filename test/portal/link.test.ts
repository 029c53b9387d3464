import { createConfig, custom, type OperationName } from 'react-snaptrade-connect'
import { expect, it, vi } from 'vitest'
import { createLinkStore, LINK_LIFE } from '../../src/portal/link.js'
import { createChain } from '../setup/chain.js'
import { failure } from '../setup/failure.js'

const numbered = (count: number): object => ({ redirectURI: `https://app.snaptrade.com/${count}` })

const arrived = () => new Promise((resolve) => setTimeout(resolve))

const setup = (answer = numbered) => {
  let count = 0
  let time = 1_000_000
  const request = vi.fn(async (_: OperationName) => answer(++count) as never)
  const store = createLinkStore(
    createConfig({ transport: custom({ request, retryCount: 0 }) }),
    null,
    () => time,
  )
  return { store, request, wait: (ms: number) => (time += ms) }
}

it('default: a prefetched link is available, and returned once', async () => {
  const { store, request } = setup()
  store.prefetch({ broker: 'ALPACA' })
  await arrived()
  expect(store.take({ broker: 'ALPACA' })).toMatchObject({ redirectURI: 'https://app.snaptrade.com/1' })
  expect(store.take({ broker: 'ALPACA' })).toBeUndefined()
  await store.fetch({ broker: 'ALPACA' })
  expect(request).toHaveBeenCalledTimes(2)
})

it('behavior: a pending request is shared by prefetches, and taken over by the click', async () => {
  const { store, request } = setup()
  store.prefetch({})
  store.prefetch({})
  await expect(store.fetch({})).resolves.toMatchObject({ redirectURI: 'https://app.snaptrade.com/1' })
  expect(request).toHaveBeenCalledTimes(1)
})

it('behavior: each set of options has its own links', async () => {
  const { store, request } = setup()
  store.prefetch({ broker: 'ALPACA' })
  await store.fetch({ broker: 'QUESTRADE' })
  expect(request).toHaveBeenCalledTimes(2)
})

it('behavior: after four minutes a link is dropped', async () => {
  const { store, wait } = setup()
  store.prefetch({})
  await arrived()
  wait(LINK_LIFE)
  expect(store.take({})).toBeUndefined()
  await expect(store.fetch({})).resolves.toMatchObject({ redirectURI: 'https://app.snaptrade.com/2' })
})

it('behavior: a link that is too old when it arrives is not used; two in a row are an error', async () => {
  let late = 1
  const { store, request, wait } = setup((count) => {
    if (count <= late) wait(LINK_LIFE)
    return numbered(count)
  })
  await expect(store.fetch({})).resolves.toMatchObject({ redirectURI: 'https://app.snaptrade.com/2' })
  late = 4
  const error = await failure(store.fetch({}))
  expect(error).toMatchObject({ code: 'link_expired', action: 'new_link', isRetryable: true })
  expect(request).toHaveBeenCalledTimes(4)
})

it('behavior: a failed prefetch is dropped, the click tries again', async () => {
  const { store, request } = setup((count) => {
    if (count === 1) throw new Error('down')
    return { redirectURI: 'https://app.snaptrade.com/ok' }
  })
  store.prefetch({})
  await expect.poll(() => request).toHaveBeenCalledTimes(1)
  await arrived()
  await expect(store.fetch({})).resolves.toMatchObject({ redirectURI: 'https://app.snaptrade.com/ok' })
})

it.each([
  ['http://app.snaptrade.com/x?token=signed', 'link_untrusted'],
  ['https://app.snaptrade.com.evil.example/x?token=signed', 'link_untrusted'],
  ['https://evil.example/?token=signed#https://app.snaptrade.com', 'link_untrusted'],
  ['javascript:alert(1)//token=signed', 'link_untrusted'],
  ['not a link token=signed', 'link_untrusted'],
])('error: the link %s is not opened, and not quoted in the error', async (redirectURI, code) => {
  const { store } = setup(() => ({ redirectURI }))
  const error = await failure(store.fetch({}))
  expect(error).toMatchObject({ code })
  expect(error.message).not.toContain('signed')
})

it('error: a response without a link, an encrypted one, and an invalid `reconnect`', async () => {
  await expect(setup(() => ({})).store.fetch({})).rejects.toMatchObject({ code: 'invalid_response' })
  const encrypted = { encryptedSharedKey: '', encryptedMessageData: {} }
  await expect(setup(() => encrypted).store.fetch({})).rejects.toMatchObject({ code: 'key_missing' })
  const { store, request } = setup()
  await expect(store.fetch({ reconnect: 'mine' })).rejects.toMatchObject({ code: 'invalid_input' })
  expect(request).not.toHaveBeenCalled()
})

it.each([
  [{ reconnect: '8b5f262d-4bb9-365d-888a-202bd3b15fa1' }, /does not exist/],
  [{ broker: 'NO_SUCH_BROKER' }, /broker/i],
  [{ locale: 'xx' }, /locale|language/i],
])('error: if SnapTrade rejects %o, the error has the reason', async (options, reason) => {
  const { config } = createChain()
  const store = createLinkStore(config, null)
  const error = await failure(store.fetch(options))
  expect(error.code).toMatch(/invalid_input|not_found/)
  expect(error.detail).toMatch(reason)
})
