// Answers

// Keys
export { type CreateKeyPairOptions, createKeyPair } from './encryption/createKeyPair.js'
export { decryptResponse } from './encryption/decryptResponse.js'
export { encryptResponse } from './encryption/encryptResponse.js'
export { importPrivateKey } from './encryption/importPrivateKey.js'
// AES-OCB
export { decryptOcb, encryptOcb, type OcbMessage } from './encryption/ocb/ocb.js'
export type { OcbParameters } from './encryption/ocb/parameters.js'
export { exportSshPublicKey, parseSshPublicKey } from './encryption/sshPublicKey.js'
