import { createHmac } from 'node:crypto'
import { act, waitFor } from '@testing-library/react'
import {
  createConfig,
  custom,
  useConnectBroker,
  useLoginLink,
  useRegisterUser,
  useUserJwt,
} from 'react-snaptrade-connect'
import {
  createDeviceKey,
  createKeyPair,
  encryptResponse,
  memoryKeyStore,
} from 'react-snaptrade-connect/encryption'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createChain } from '../setup/chain.js'
import { createEncryptedChain, onOtherDevice } from '../setup/encrypted.js'
import { fakePopup, say } from '../setup/fakePopup.js'
import { renderOverChain } from '../setup/render.js'

afterEach(() => {
  vi.restoreAllMocks()
})

describe('useRegisterUser', () => {
  it('parameters: rsaPublicKey of this device; later responses are encrypted and decrypted here', async () => {
    const chain = createChain()
    const config = { ...chain.config, keyStore: memoryKeyStore() }
    const { result, sandbox, traffic } = renderOverChain(
      () => ({ register: useRegisterUser(), link: useLoginLink() }),
      { chain: { ...chain, config } },
    )
    const rsaPublicKey = await createDeviceKey(config, 'ada')
    await act(() => result.current.register.mutateAsync({ rsaPublicKey }))
    expect(sandbox.users[0]?.rsaPublicKey).toBe(rsaPublicKey)
    const link = await act(() => result.current.link.mutateAsync())
    expect(link.redirectURI).toContain(sandbox.portal)
    expect(traffic.join()).toContain('encryptedSharedKey')
    expect(traffic.join()).not.toContain('redeemToken')
  })
})

describe('useLoginLink', () => {
  it('default: a plain link from an encrypted response', async () => {
    const chain = await createEncryptedChain()
    const { result } = renderOverChain(() => useLoginLink(), { chain })
    act(() => result.current.mutate({ broker: 'ALPACA' }))
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(Object.keys(result.current.data ?? {})).toEqual(['redirectURI', 'sessionId'])
    const page = await chain.sandbox.fetch(result.current.data?.redirectURI ?? '')
    expect(page.status).toBe(303) // to the portal's first page
  })

  it('error: a device without the key, with how to fix it', async () => {
    const chain = onOtherDevice(await createEncryptedChain())
    const { result } = renderOverChain(() => useLoginLink(), { chain })
    act(() => result.current.mutate())
    await waitFor(() => expect(result.current.error?.code).toBe('key_missing'))
    expect(result.current.error).toMatchObject({ operation: 'loginSnapTradeUser', isRetryable: false })
    expect(result.current.error?.detail).toMatch(/device on which the key was created/)
  })

  it('error: not the key that the user was registered with', async () => {
    const chain = onOtherDevice(await createEncryptedChain(), await createKeyPair())
    const { result } = renderOverChain(() => useLoginLink(), { chain })
    act(() => result.current.mutate())
    await waitFor(() => expect(result.current.error?.code).toBe('decryption_failed'))
    expect(result.current.error).toMatchObject({ operation: 'loginSnapTradeUser', isRetryable: false })
  })

  it('error: a second user of this device cannot decrypt a response for the first one', async () => {
    const chain = await createEncryptedChain()
    // The backend still identifies the user as Ada.
    const { result } = renderOverChain(() => useLoginLink(), { chain, userId: 'grace' })
    act(() => result.current.mutate())
    await waitFor(() => expect(result.current.error?.code).toBe('key_missing'))
  })

  it('error: there is no userId', async () => {
    const chain = await createEncryptedChain()
    const { result } = renderOverChain(() => useLoginLink(), { chain, userId: null })
    act(() => result.current.mutate())
    await waitFor(() => expect(result.current.error?.code).toBe('key_missing'))
    expect(result.current.error?.detail).toMatch(/userId/)
  })

  it('error: a key store that fails, and a browser without IndexedDB', async () => {
    const chain = await createEncryptedChain()
    const failing = { ...chain.keyStore, get: () => Promise.reject(new Error('disk')) }
    for (const keyStore of [failing, undefined]) {
      const config = { ...chain.config, keyStore }
      const { result } = renderOverChain(() => useLoginLink(), { chain: { ...chain, config } })
      act(() => result.current.mutate())
      await waitFor(() => expect(result.current.error?.code).toBe('key_missing'))
      expect(result.current.error?.cause).toBeInstanceOf(Error)
    }
  })
})

describe('useUserJwt', () => {
  it('default: the decrypted token, which leaves the cache when it is no longer used', async () => {
    const chain = await createEncryptedChain()
    const { result, client, sandbox, unmount } = renderOverChain(() => useUserJwt(), { chain })
    await waitFor(() => expect(result.current.data).toBeDefined())
    const [header = '', claims = '', signature] = (result.current.data ?? '').split('.')
    expect(JSON.parse(atob(claims))).toMatchObject({ sub: 'ada' })
    const hmac = createHmac('sha256', encodeURI(sandbox.consumerKey)).update(`${header}.${claims}`)
    expect(hmac.digest('base64url')).toBe(signature)
    unmount()
    await waitFor(() => expect(client.getQueryCache().getAll()).toEqual([]))
  })

  it.each([
    ['a text', 'a.b.c'],
    ['jwt', { jwt: 'a.b.c' }],
    ['token', { token: 'a.b.c' }],
  ])('behavior: SnapTrade may return it as %s', async (_, message) => {
    const { result } = await render(message)
    await waitFor(() => expect(result.current.data).toBe('a.b.c'))
  })

  it.each([null, 7, {}, { jwt: 7 }])('error: %o contains no JWT', async (message) => {
    const { result } = await render(message)
    await waitFor(() => expect(result.current.error?.code).toBe('invalid_response'))
  })

  const render = async (message: unknown) => {
    const keyStore = memoryKeyStore()
    const { privateKey, publicKey } = await createKeyPair()
    await keyStore.set('ada', privateKey)
    const transport = custom({ request: async () => (await encryptResponse(message, publicKey)) as never })
    return renderOverChain(() => useUserJwt({ config: createConfig({ transport, keyStore }) }))
  }

  it('error: a device without the key', async () => {
    const chain = onOtherDevice(await createEncryptedChain())
    const { result } = renderOverChain(() => useUserJwt(), { chain })
    await waitFor(() => expect(result.current.error?.code).toBe('key_missing'))
    expect(result.current.error?.operation).toBe('getUserJWT')
  })
})

describe('useConnectBroker', () => {
  it('default: the portal opens, and the visit ends normally', async () => {
    const chain = await createEncryptedChain()
    const { popup } = fakePopup()
    const { result, sandbox, traffic } = renderOverChain(() => useConnectBroker(), { chain })
    act(() => result.current.connect())
    await waitFor(() => expect(popup.location.replace).toHaveBeenCalled())
    expect(popup.location.replace.mock.lastCall?.[0]).toContain(`${sandbox.portal}/snapTrade/redeemToken`)
    const { id } = sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
    act(() => say(popup, sandbox.portal, { status: 'SUCCESS', authorizationId: id }))
    expect(result.current).toMatchObject({ status: 'connected', connectionId: id })
    expect(traffic.join()).not.toContain('redeemToken')
  })

  it('behavior: a prefetched link is decrypted, and opens in the click', async () => {
    const chain = await createEncryptedChain()
    const { open } = fakePopup()
    const { result, events, traffic } = renderOverChain(() => useConnectBroker(), { chain })
    const decrypt = vi.spyOn(crypto.subtle, 'decrypt')
    act(() => result.current.prefetch())
    await waitFor(() => expect(traffic.join()).toContain('encryptedSharedKey'))
    // The last asynchronous step.
    await waitFor(() => expect(decrypt.mock.settledResults).toMatchObject([{ type: 'fulfilled' }]))
    await new Promise((resolve) => setTimeout(resolve))
    act(() => result.current.connect())
    expect(events[0]).toMatchObject({ type: 'opening', isPrefetched: true })
    expect(open.mock.lastCall?.[0]).toContain('/snapTrade/redeemToken')
  })

  it.each([
    ['key_missing', async () => undefined],
    ['decryption_failed', createKeyPair],
  ] as const)('error: %s is reported, and the window closes', async (code, other) => {
    const chain = onOtherDevice(await createEncryptedChain(), await other())
    const { popup } = fakePopup()
    const { result } = renderOverChain(() => useConnectBroker(), { chain })
    act(() => result.current.connect())
    await waitFor(() => expect(result.current.error?.code).toBe(code))
    expect(popup.closed).toBe(true)
  })
})
