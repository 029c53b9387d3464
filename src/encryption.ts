// Responses

// Keys
export { type CreateKeyPairOptions, createKeyPair } from './encryption/createKeyPair.js'
export { decryptResponse } from './encryption/decryptResponse.js'
// This device
export { createDeviceKey, deleteDeviceKey, hasDeviceKey } from './encryption/deviceKey.js'
export { encryptResponse } from './encryption/encryptResponse.js'
export { importPrivateKey } from './encryption/importPrivateKey.js'
export { indexedDbKeyStore } from './encryption/indexedDbKeyStore.js'
export { memoryKeyStore } from './encryption/memoryKeyStore.js'
// AES-OCB
export { decryptOcb, encryptOcb, type OcbMessage } from './encryption/ocb/ocb.js'
export type { OcbParameters } from './encryption/ocb/parameters.js'
export { exportSshPublicKey, parseSshPublicKey } from './encryption/sshPublicKey.js'
