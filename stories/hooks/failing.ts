import type { FailureTarget, Sandbox, SandboxFailure } from 'react-snaptrade-connect/sandbox'
import { userId } from '../../.storybook/storyBackend.js'

/** For `parameters.sandbox`: somebody whom SnapTrade knows, and to whom it answers one operation with a failure. */
export const failing = (target: FailureTarget, failure: SandboxFailure) => (sandbox: Sandbox) => {
  sandbox.addUser({ userId })
  sandbox.fail(target, failure)
}
