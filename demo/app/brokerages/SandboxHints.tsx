import { controlPage } from '../settings.js'

/** How to play the sandbox's brokerages. */
export const SandboxHints = () => (
  <details className="hints">
    <summary>How to try it out</summary>
    <ul>
      <li>
        Any username and password will do. The password <code>wrong</code> is refused; <code>mfa</code> asks
        for a code.
      </li>
      <li>
        <strong>Sandbox</strong> plays SnapTrade’s scenarios, those that fail included.
      </li>
      <li>
        <strong>Alpaca</strong> and <strong>Coinbase</strong> lead to a page of their own, which cuts the tie
        to this one; the connection is found all the same.
      </li>
      <li>
        <a href={controlPage} target="_blank" rel="noreferrer">
          The sandbox’s control page
        </a>{' '}
        shows every request and event, and switches failures on.
      </li>
      <li>
        <strong>Break it</strong> on a connection does what a changed password would: then reconnect.
      </li>
    </ul>
  </details>
)
