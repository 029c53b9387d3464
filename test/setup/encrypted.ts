import { createConfig, type DeviceKey, type KeyStore } from 'react-snaptrade-connect'
import { createDeviceKey, memoryKeyStore } from 'react-snaptrade-connect/encryption'
import { createChain } from './chain.js'

/** The chain, with a device that has Ada's key, with which she is registered. */
export const createEncryptedChain = async () => {
  const chain = createChain()
  const keyStore = memoryKeyStore()
  const config = createConfig({
    transport: chain.transport,
    portal: { origins: [chain.sandbox.portal] },
    keyStore,
  })
  const rsaPublicKey = await createDeviceKey(config, 'ada')
  await config.transport.request('registerSnapTradeUser', { rsaPublicKey })
  return { ...chain, config, keyStore }
}

/** The same chain on another device, or with another key instead of Ada's. */
export const onOtherDevice = <Chain extends { config: object; transport: never | object }>(
  chain: Chain,
  key?: DeviceKey,
): Chain => {
  const keyStore: KeyStore = memoryKeyStore()
  if (key) void keyStore.set('ada', key)
  return { ...chain, config: { ...chain.config, keyStore } }
}
