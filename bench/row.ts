/** One line of the table. */
export interface Row {
  what: string
  ours: string
  /** What it is compared with, and its figure. */
  peer: string
  ratio?: string | undefined
  target: string
  /** Undefined: the row has no target. */
  isMet?: boolean | undefined
}

/** A part of the bench: what it measures, in rows. */
export type Measure = () => Promise<Row[]>

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Runs both sides in turns, after a warm-up, so that a busy moment of the machine falls on both. */
export const interleave = async (
  sides: { ours: () => Promise<number>; peer: () => Promise<number> },
  { rounds = 15, warmUp = 3 } = {},
): Promise<{ ours: number; peer: number; ratio: number }> => {
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const [a, b] = [await sides.ours(), await sides.peer()]
    if (round < warmUp) continue
    ours.push(a)
    peer.push(b)
  }
  // The median of the pairs' ratios: a machine that slows down for a while slows both sides of a pair.
  const ratio = median(ours.map((value, round) => value / (peer[round] ?? Number.NaN)))
  return { ours: median(ours), peer: median(peer), ratio }
}

const figure = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)

/** Makes a row of a comparison. `most` is the highest ratio that meets the target. */
export const compare = (
  what: string,
  unit: string,
  peerName: string,
  { ours, peer, ratio }: { ours: number; peer: number; ratio: number },
  most: number,
): Row => ({
  what,
  ours: `${figure(ours)} ${unit}`,
  peer: `${peerName}: ${figure(peer)} ${unit}`,
  ratio: ratio.toFixed(2),
  target: `≤ ${most.toFixed(2)}`,
  isMet: ratio <= most,
})

/** Makes a row of a figure with a limit of its own. */
export const limit = (what: string, unit: string, value: number, most: number, of = 'limit'): Row => ({
  what,
  ours: `${figure(value)} ${unit}`,
  peer: `${of}: ${figure(most)} ${unit}`,
  ratio: (value / most).toFixed(2),
  target: `≤ ${figure(most)} ${unit}`,
  isMet: value <= most,
})
