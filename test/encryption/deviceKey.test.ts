import { createConfig, custom, type DeviceKey, type KeyStore } from 'react-snaptrade-connect'
import {
  createDeviceKey,
  createKeyPair,
  decryptResponse,
  deleteDeviceKey,
  encryptResponse,
  hasDeviceKey,
  indexedDbKeyStore,
  memoryKeyStore,
  parseSshPublicKey,
} from 'react-snaptrade-connect/encryption'
import { expect, it } from 'vitest'
import { failure } from '../setup/failure.js'

const setup = (keyStore: KeyStore = memoryKeyStore()) => ({
  keyStore,
  config: createConfig({ transport: custom({ request: () => Promise.reject() }), keyStore }),
})
const privateOf = (key: DeviceKey | undefined) =>
  key && 'privateKey' in key ? key.privateKey : expect.unreachable()

it('default: creates and stores a key, and returns the public key', async () => {
  const { config, keyStore } = setup()
  expect(await hasDeviceKey(config, 'ada')).toBe(false)
  const rsaPublicKey = await createDeviceKey(config, 'ada')
  expect(rsaPublicKey).toMatch(/^ssh-rsa AAAA/)
  expect(await hasDeviceKey(config, 'ada')).toBe(true)
  const privateKey = privateOf(await keyStore.get('ada'))
  expect(privateKey.extractable).toBe(false)
  const response = await encryptResponse('hello', await parseSshPublicKey(rsaPublicKey))
  expect(await decryptResponse(response, privateKey)).toBe('hello')
})

it('behavior: returns the same key again, also for concurrent calls', async () => {
  // A slow store, like a disk.
  const memory = memoryKeyStore()
  const wait = () => new Promise((resolve) => setTimeout(resolve, 5))
  const { config } = setup({ ...memory, get: async (userId) => wait().then(() => memory.get(userId)) })
  const keys = await Promise.all([createDeviceKey(config, 'ada'), createDeviceKey(config, 'ada')])
  keys.push(await createDeviceKey(config, 'ada'))
  expect(new Set(keys).size).toBe(1)
})

it('behavior: each user has a separate key, and deleting one keeps the others', async () => {
  const { config } = setup()
  const [ada, grace] = [await createDeviceKey(config, 'ada'), await createDeviceKey(config, 'grace')]
  expect(ada).not.toBe(grace)
  await deleteDeviceKey(config, 'ada')
  expect(await hasDeviceKey(config, 'ada')).toBe(false)
  expect(await createDeviceKey(config, 'grace')).toBe(grace)
})

it('behavior: a failed call does not block the next one', async () => {
  const memory = memoryKeyStore()
  let isFull = true
  const { config } = setup({
    ...memory,
    set: async (userId, key) => (isFull ? Promise.reject(new Error('full')) : memory.set(userId, key)),
  })
  expect(await failure(createDeviceKey(config, 'ada'))).toMatchObject({
    code: 'key_missing',
    cause: new Error('full'),
  })
  isFull = false
  expect(await createDeviceKey(config, 'ada')).toMatch(/^ssh-rsa/)
})

it('error: an imported key without its public key is not replaced', async () => {
  const { config, keyStore } = setup()
  const { privateKey } = await createKeyPair()
  await keyStore.set('ada', privateKey)
  expect((await failure(createDeviceKey(config, 'ada'))).code).toBe('invalid_input')
  expect(await keyStore.get('ada')).toBe(privateKey)
})

it('error: no IndexedDB, as on a server', async () => {
  await expect(indexedDbKeyStore().get('ada')).rejects.toThrow()
})
