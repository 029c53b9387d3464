import type { FailureTarget, Sandbox, SandboxFailure } from 'react-snaptrade-connect/sandbox'
import { userId } from '../../.storybook/storyBackend.js'

/** Returns a function for `parameters.sandbox` that registers the user and lets one operation fail. */
export const failing = (target: FailureTarget, failure: SandboxFailure) => (sandbox: Sandbox) => {
  sandbox.addUser({ userId })
  sandbox.fail(target, failure)
}
