import type { ErrorPage } from './errorPage.js'

/** Errors that the Connection Portal itself reports. */
export const portalPages = {
  portal_error: {
    happened:
      'The portal reported an error whose code this package does not know, or none. `providerCode`, `status` and `detail` are what the portal sent.',
    steps: [
      'Look the code up in the documentation of SnapTrade.',
      'If it persists, give `sessionId` to the support of SnapTrade.',
    ],
    example: `const button = (
  <ConnectBrokerButton onError={({ providerCode, sessionId }) => console.error(providerCode, sessionId)} />
)`,
  },
  portal_0000: {
    happened: 'SnapTrade does not know the user of the link. The user was deleted after the link was issued.',
    steps: ['Delete the stored secret of this user. The next login link registers them again.'],
    example: `await userSecrets.delete(user.id)`,
    failure: 'portal_user',
  },
  portal_1006: {
    happened:
      'The session of the portal is no longer in progress: the link was used before, or it has expired. The visit asks for a new link once; this error is reported if that one fails, too.',
    steps: ['Ask for a new link: call `connect` again.'],
    example: `const { error, connect } = useConnectBroker()
const button = error?.code === 'portal_1006' && <button onClick={() => connect()}>Try again</button>`,
    failure: 'portal_ended',
  },
  portal_1012: {
    happened:
      'The options of the link are invalid, for example a `broker` that your SnapTrade plan does not have.',
    steps: [
      'Correct the option that `detail` names.',
      'List the brokerages that you may use with `usePartnerInfo`.',
    ],
    example: `const { data } = usePartnerInfo()
const slugs = data?.allowed_brokerages?.map(({ slug }) => slug)`,
    failure: 'portal_input',
  },
  portal_1023: {
    happened:
      'The person reconnected a connection with a different account than before. The connection was not changed.',
    steps: [
      'Ask the person to sign in to the original account.',
      'Or add the account as a new connection: start a visit without `reconnect`. `ConnectBrokerButton` offers this.',
    ],
    example: `const { connect } = useConnectBroker({ reconnect: connectionId })
const button = <button onClick={() => connect({ reconnect: undefined })}>Add as a new connection</button>`,
    failure: 'portal_mismatch',
  },
  portal_1066: {
    happened: 'The brokerage refused the username or the password, or has locked the account.',
    steps: [
      'Let the person try again. The portal stays open, and a later success is reported to `onSuccess`.',
      'Nothing is wrong with your integration.',
    ],
    example: `const button = <ConnectBrokerButton onError={({ code }) => console.log(code === 'portal_1066')} />`,
    failure: 'portal_credentials',
  },
  portal_1086: {
    happened: 'The two-factor code was wrong.',
    steps: [
      'Let the person try again. The portal stays open, and a later success is reported to `onSuccess`.',
      'Nothing is wrong with your integration.',
    ],
    example: `const button = <ConnectBrokerButton onError={({ code }) => console.log(code === 'portal_1086')} />`,
    failure: 'portal_code',
  },
  portal_1140: {
    happened: "The person's API key at the brokerage lacks a permission that the connection needs.",
    steps: [
      'Ask the person to grant the permission at their brokerage and to connect again.',
      'If you need no trading, connect with `connectionType="read"`.',
    ],
    example: `const button = <ConnectBrokerButton connectionType="read" />`,
    failure: 'portal_permission',
  },
  portal_3000: {
    happened: 'SnapTrade cannot reach the brokerage, or the brokerage limits its requests.',
    steps: ['Try again later.', 'See https://status.snaptrade.com.'],
    example: `const button = <ConnectBrokerButton onError={({ code }) => console.log(code === 'portal_3000')} />`,
    failure: 'portal_busy',
  },
} satisfies Record<string, ErrorPage>
