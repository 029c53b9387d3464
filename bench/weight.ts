import { buttonPage, isOfPopupVisit } from '../build/buttonPage.js'
import { bytesOf, weigh } from '../build/weigh.js'
import { limit, type Measure, type Row } from './row.js'

const here = new URL('.', import.meta.url).pathname

/** Pages that load a peer's button, as its documentation shows it. */
const peers = {
  'snaptrade-react': "import { SnapTradeReact } from 'snaptrade-react'; globalThis.page = SnapTradeReact",
  '@meshconnect/web-link-sdk':
    "import { createLink } from '@meshconnect/web-link-sdk'; globalThis.page = createLink",
  'react-plaid-link': "import { usePlaidLink } from 'react-plaid-link'; globalThis.page = usePlaidLink",
}
const kB = (bytes: number) => `${(bytes / 1000).toFixed(2)} kB`

export const weight: Measure = async () => {
  const { reach } = await weigh(buttonPage)
  const first = bytesOf(reach())
  const rows: Row[] = [
    limit('first load of the button', 'B', first, 7000),
    limit('a whole popup visit', 'B', bytesOf(reach(isOfPopupVisit)), 15_000),
  ]
  for (const [name, page] of Object.entries(peers)) {
    const theirs = bytesOf((await weigh(page, here)).reach())
    rows.push({
      what: 'first load of the button',
      ours: kB(first),
      peer: `${name}: ${kB(theirs)}`,
      ratio: (first / theirs).toFixed(2),
      target: 'printed',
    })
  }
  return rows
}
