/** What a person should know before they connect a brokerage. */
export const Consent = () => (
  <ul className="fine">
    <li>
      You sign in with{' '}
      <a href="https://snaptrade.com" target="_blank" rel="noreferrer">
        SnapTrade
      </a>
      , the service that connects Northlight to brokerages. Northlight never sees your password.
    </li>
    <li>You can remove the connection at any time.</li>
  </ul>
)
