import type { ErrorPage } from './errorPage.js'

/** Errors of one visit to the Connection Portal. */
export const visitPages = {
  popup_blocked: {
    happened:
      'The browser refused to open a window. The visit is in the state `blocked`, which has this error and, once the link is there, its `redirectURI`.',
    steps: [
      'Call `connect` directly in a click handler, not after an `await`.',
      'Show the link. `ConnectBrokerButton` does this for you.',
      'To avoid windows altogether, use `display="modal"` or `display="redirect"`.',
    ],
    example: `const { state } = useConnectBroker()
const link = state.status === 'blocked' && state.redirectURI && <a href={state.redirectURI}>Continue</a>`,
  },
  link_expired: {
    happened:
      'A login link was too old: your backend took more than 4 minutes twice in a row to return one, or the portal was not opened within 12 minutes. SnapTrade accepts a link for 5 minutes, once.',
    steps: [
      'Ask for a new link: call `connect` again.',
      'If it happens often, look for the slow step in the log of your backend.',
    ],
    example: `const { error, connect } = useConnectBroker()
const button = error?.action === 'new_link' && <button onClick={() => connect()}>Try again</button>`,
  },
  link_untrusted: {
    happened:
      'Your backend returned a link to an origin that is not trusted, or one that is not `https:`. The link was not opened.',
    steps: [
      'If the origin is your sandbox, list it in `portal.origins`.',
      'If not, find out what changed the response of your backend. Production links open `https://app.snaptrade.com` or `https://connect.snaptrade.com`.',
    ],
    example: `const config = createConfig({
  transport: http('/api/snaptrade'),
  portal: { origins: ['http://127.0.0.1:4010'] },
})`,
  },
  portal_unreachable: {
    happened: 'The portal did not load within 20 seconds.',
    steps: [
      'Try again later.',
      'See https://status.snaptrade.com.',
      'With the sandbox, check that it is running.',
    ],
    example: `const button = <ConnectBrokerButton onError={({ code }) => console.log(code === 'portal_unreachable')} />`,
  },
  frame_blocked: {
    happened:
      'The Content-Security-Policy of your page refused the frame of `display="modal"` or `"inline"`. `detail` has the directive to add.',
    steps: [
      'Add the directive from `detail`, for example `frame-src https://app.snaptrade.com`, to the policy of your page.',
      'If you cannot change the policy, show the portal in a window. `ConnectBrokerButton` offers one.',
    ],
    example: `headers['content-security-policy'] = 'frame-src https://app.snaptrade.com https://connect.snaptrade.com'`,
  },
  verification_failed: {
    happened:
      'The portal was closed without reporting an outcome, and the request that lists the connections failed. `cause` has the error of that request. The person may be connected.',
    steps: [
      'Read the log of your backend.',
      'Fetch the connections again. A success that is found later is still reported to `onSuccess`.',
    ],
    example: `const button = <ConnectBrokerButton onError={() => invalidateConnections(queryClient, { userId: user.id })} />`,
  },
  outcome_unknown: {
    happened:
      'A visit ended without a known outcome: nothing was reported within 30 minutes, the portal reported a success without an id and no connection changed, or a step of the visit threw, which is then the `cause`.',
    steps: [
      'Fetch the connections again to see what SnapTrade has.',
      'Add a callback page or live events, so that an outcome arrives in a second way.',
    ],
    example: `const config = createConfig({ transport: http('/api/snaptrade'), portal: { callbackUrl: '/connected' } })`,
  },
  key_missing: {
    happened:
      'A response is encrypted for the RSA key of the user, and this device has no key for this person, or its key store failed.',
    steps: [
      'Give `SnapTradeProvider` a `userId`: keys are stored by it.',
      'Let the person use the device that they registered on, or import their key into the key store.',
      'A lost key cannot be replaced. Register another SnapTrade user for the person.',
    ],
    example: `import { hasDeviceKey } from 'react-snaptrade-connect/encryption'

const canRead = await hasDeviceKey(config, userId)`,
  },
  decryption_failed: {
    happened:
      'An encrypted response cannot be decrypted: it was encrypted for another key, or it was changed on the way. `detail` says which part failed.',
    steps: [
      'Check that the key belongs to the user: it is the one whose public half was given at registration.',
      'Check that no proxy changes the response.',
    ],
    example: `import { decryptResponse } from 'react-snaptrade-connect/encryption'

const link = await decryptResponse(response, privateKey)`,
  },
} satisfies Record<string, ErrorPage>
