import type { Encryption } from './useEncryption.js'

const texts = {
  off: "Login links are encrypted for this browser. Choose this before your first connection; it can't be changed later.",
  pending: 'Creating a key for this browser…',
  on: 'On. Login links are encrypted for this browser.',
  late: 'You can only choose this before your first connection, and you are already registered.',
}

/** Turns on encrypted login links for this browser. */
export const EncryptSwitch = ({ encryption: { status, error, turnOn } }: { encryption: Encryption }) => (
  <div>
    <label className="switch">
      <span id="encrypt">Encrypt on this device</span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox has its own checked state
        role="switch"
        checked={status === 'on' || status === 'pending'}
        aria-labelledby="encrypt"
        aria-describedby="encrypt-text"
        aria-busy={status === 'pending'}
        // Not `disabled`: with the keyboard people reach it and hear why.
        aria-disabled={status !== 'off'}
        onChange={() => status === 'off' && turnOn()}
      />
    </label>
    <p id="encrypt-text" role="status" className="quiet fine">
      {error ? 'Encryption could not be turned on. Try again.' : texts[status]}
    </p>
  </div>
)
