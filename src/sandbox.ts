// The sandbox

// What it plays
export type { AddConnectionParameters, Sandbox, SandboxConnection, SandboxUser } from './sandbox/contract.js'
export { createSandbox } from './sandbox/createSandbox.js'
export type { SandboxOptions } from './sandbox/settings.js'
