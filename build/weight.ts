// Weighs the button as an app loads it: every chunk that the page loads at once, and every chunk that a visit in a popup has
// loaded by its end. Brotli, without the peers.
import { buttonPage, isOfPopupVisit } from './buttonPage.js'
import { bytesOf, type Chunk, weigh } from './weigh.js'

// The goal for a popup visit is 15,000 B. The states that it recovers from, and the waiting page, cost the rest: see bench/README.md.
const LIMITS = { 'first load': 7000, 'popup visit': 16_500 }

const { reach } = await weigh(buttonPage)
const groups: Record<keyof typeof LIMITS, Set<Chunk>> = {
  'first load': reach(),
  'popup visit': reach(isOfPopupVisit),
}

let isTooHeavy = false
for (const name of ['first load', 'popup visit'] as const) {
  const [group, limit] = [groups[name], LIMITS[name]]
  const total = bytesOf(group)
  console.log(`\n${name}: ${total} B of at most ${limit} B, in ${group.size} chunks`)
  for (const { bytes, moduleIds } of [...group].sort((a, b) => b.bytes - a.bytes)) {
    const modules = moduleIds.map((id) => id.replace(/^.*\/dist\//, '').replace(/\.js$/, ''))
    const names = modules.slice(-3).reverse().join(', ')
    console.log(`${String(bytes).padStart(7)} B  ${names}${modules.length > 3 ? ', …' : ''}`)
  }
  isTooHeavy ||= total > limit
}
if (isTooHeavy) {
  console.error('The button is too heavy. See which module came in, and load it when it is needed.')
  process.exit(1)
}
