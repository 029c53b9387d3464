// Brokerages
export { type BrokerageAuth, type SandboxBrokerage, sandboxBrokerages } from './sandbox/brokerages.js'
export type { AddConnectionParameters, Sandbox, SandboxConnection, SandboxUser } from './sandbox/contract.js'
// The sandbox
export { createSandboxHandler, type SandboxHandlerOptions } from './sandbox/control/createSandboxHandler.js'
export { createSandbox } from './sandbox/createSandbox.js'
// Events and scenarios
export type { AttemptResult, SandboxEvent, SandboxEventType, SandboxListener } from './sandbox/events.js'
export type { ActiveFailure, FailureTarget, SandboxFailure } from './sandbox/failures.js'
export type { ScenarioName } from './sandbox/scenarios.js'
export type { SandboxOptions } from './sandbox/settings.js'
export { readSandboxState, type SandboxState } from './sandbox/state.js'
export type { WebhookDelivery, WebhookOptions } from './sandbox/webhooks.js'
