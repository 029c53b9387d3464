import type { Chunk } from './weigh.js'

/** A page with the button: what `npm run check` and the bench weigh. */
export const buttonPage = `
  import { ConnectBrokerButton, createConfig, http, SnapTradeProvider } from '${process.cwd()}/dist/index.js'
  globalThis.page = [ConnectBrokerButton, createConfig, http, SnapTradeProvider]
`

/**
 * What a visit in a popup that reports its success does not load: decryption, other surfaces, a callback page, what
 * resumes a visit or looks for an outcome that was not reported, what listens to events, and what deletions need.
 */
const others = [
  '/encryption/',
  '/portal/surfaces/openInPage',
  '/portal/resumeVisit',
  '/portal/effects/listenForReturn',
  '/portal/effects/verifyOutcome',
  '/core/confirmation',
  '/transports/listen',
  '/portal/effects/listenForServerEvents',
]

export const isOfPopupVisit = ({ moduleIds }: Chunk): boolean =>
  !moduleIds.some((id) => others.some((other) => id.includes(`/dist${other}`)))
