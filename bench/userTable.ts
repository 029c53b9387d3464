import { withPage } from './page.js'
import { compare, interleave, limit, type Measure, type Row } from './row.js'

const COUNTS = [1_000, 100_000, 1_000_000]
const ELEMENTS = 150

/** First rows of the user table, from the text of a response on, against parsing that text. */
export const userTable: Measure = () =>
  withPage('userTable', async (page) => {
    const rows: Row[] = []
    for (const count of COUNTS) {
      let elements = 0
      const ours = async () => {
        const shown = await page.evaluate<{ time: number; elements: number }>(`show(${count})`)
        elements = shown.elements
        return shown.time
      }
      const peer = () => page.evaluate<number>(`parse(${count})`)
      const times = await interleave({ ours, peer }, { rounds: 11 })
      const name = `user table, ${count.toLocaleString('en')} users`
      rows.push(compare(`${name}: first rows`, 'ms', 'JSON.parse', times, 2))
      rows.push(limit(`${name}: elements`, '', elements, ELEMENTS))
    }
    return rows
  })
