// The backend in a test
export { createTestBackend } from './testing/createTestBackend.js'
export type { MockServiceWorker } from './testing/mockServiceWorker.js'
// The portal in a test
export { stubPortal } from './testing/stubPortal.js'
export type { TestBackend, TestBackendOptions } from './testing/testBackend.js'
export type { TestLogin, TestPortal } from './testing/testPortal.js'
