/** A text without case, accents, spaces and punctuation, with the position of each letter in the original. */
export interface Folded {
  text: string
  /** Start and end index of each letter in the original. */
  from: number[]
  to: number[]
  /** Whether the letter is the first of a word. */
  isStart: boolean[]
}

/** Letters that Unicode does not decompose, with their usual ASCII spelling. */
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

/** Normalizes a text for searching: `etrade` finds `E*TRADE`, and `trading212` finds `Trading 212`. */
export const fold = (original: string): Folded => {
  const folded: Folded = { text: '', from: [], to: [], isStart: [] }
  let offset = 0
  let before = ' '
  for (const character of original) {
    const end = offset + character.length
    const letter = character.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '')
    // A combining accent belongs to the letter before it.
    if (/\p{M}/u.test(character)) folded.to.fill(end, -1)
    else {
      const lower = letter.toLowerCase()
      // `TradeStation` has two words.
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
