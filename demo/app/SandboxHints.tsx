import { controlPage } from './settings.js'

/** How to use the brokerages of the sandbox. */
export const SandboxHints = () => (
  <details>
    <summary>How to try it out</summary>
    <ul className="fine">
      <li>
        Any username and password works. The password <code>wrong</code> is refused, <code>mfa</code> asks for
        a code.
      </li>
      <li>
        <strong>Sandbox</strong> offers SnapTrade's test scenarios, including those that fail.
      </li>
      <li>
        <strong>Alpaca</strong> and <strong>Coinbase</strong> have a page that cuts the window off from this
        one. The connection is found anyway.
      </li>
      <li>
        <strong>Break it</strong> does what a changed password would. Then reconnect.
      </li>
      <li>
        The <a href={controlPage}>sandbox's control page</a> lists requests and events, and switches failures
        on.
      </li>
    </ul>
  </details>
)
