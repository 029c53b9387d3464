/** A text as it is searched: without case, accents, spaces and punctuation, and where each of its letters came from. */
export interface Folded {
  text: string
  /** For each letter, where it begins and ends in the original. */
  from: number[]
  to: number[]
  /** For each letter, whether a word begins with it. */
  isStart: boolean[]
}

/** Letters that Unicode does not take apart, as people type them on other keyboards. */
const plain: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Folds a text for searching: `E*TRADE` and `Trading 212` are found by `etrade` and `trading212`. */
export const fold = (original: string): Folded => {
  const folded: Folded = { text: '', from: [], to: [], isStart: [] }
  let offset = 0
  let before = ' '
  for (const character of original) {
    const end = offset + character.length
    const letter = character.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '')
    // An accent of its own belongs to the letter before it.
    if (/\p{M}/u.test(character)) folded.to.fill(end, -1)
    else {
      const lower = letter.toLowerCase()
      // `TradeStation` is two words, too.
      const isStart = !/[\p{L}\p{N}]/u.test(before) || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(character))
      for (const [index, one] of [...(plain[lower] ?? lower)].entries()) {
        folded.text += one
        for (let unit = 0; unit < one.length; unit++) {
          folded.from.push(offset)
          folded.to.push(end)
          folded.isStart.push(isStart && index === 0 && unit === 0)
        }
      }
      before = character
    }
    offset = end
  }
  return folded
}
