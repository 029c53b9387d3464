import { useId } from 'react'
import { Problem } from '../parts/Problem.js'
import type { Encryption } from '../session/useEncryption.js'

const texts = {
  off: 'Links to the brokerage’s sign-in are encrypted for this browser alone. Choose this before your first connection. It can’t be changed later.',
  pending: 'Making a key for this browser…',
  on: 'On. Links to the brokerage’s sign-in are encrypted for this browser alone.',
  late: 'This has to be chosen before the first connection, and you are registered already.',
}

/** Whether links to the portal come encrypted for this browser. It can be turned on, once. */
export const EncryptSwitch = ({ encryption: { status, error, turnOn } }: { encryption: Encryption }) => {
  const id = useId()
  return (
    <div className="stack">
      <label className="switch">
        <span>
          <strong id={id}>Encrypt on this device</strong>
          <span id={`${id}-text`} className="quiet" role="status">
            {texts[status]}
          </span>
        </span>
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked
          role="switch"
          checked={status === 'on' || status === 'pending'}
          aria-labelledby={id}
          aria-describedby={`${id}-text`}
          aria-busy={status === 'pending'}
          // Not `disabled`: whoever comes by keyboard is to hear why.
          aria-disabled={status !== 'off'}
          onChange={() => {
            if (status === 'off') turnOn()
          }}
        />
      </label>
      {error && <Problem title="Encryption could not be turned on" error={error} />}
    </div>
  )
}
