/** A code block of a guide, and its context. */
export interface Step {
  /** The heading of its framework; `undefined` for all frameworks. */
  framework: string | undefined
  /** The paragraph before it. */
  intro: string
  language: string
  /** The example's file that it quotes. */
  quoted: string | undefined
  code: string
}

/** Returns the code blocks of a guide in order. */
export const readSteps = (guide: string): Step[] => {
  const steps: Step[] = []
  let framework: string | undefined
  let intro = ''
  for (const [part, heading, language, quoted, code] of guide.matchAll(
    /^#{2,3} (.+)$|^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$|^[^\n#`][^\n]*$|^`[^`][^\n]*$/gm,
  )) {
    if (heading !== undefined) framework = part.startsWith('### ') ? heading : undefined
    else if (language !== undefined) steps.push({ framework, intro, language, quoted, code: code ?? '' })
    else intro = part
  }
  return steps
}

/** Returns the path of a file in the reader's app: the example's, or the one at the start of the paragraph. */
export const pathOf = ({ quoted, intro }: Step): string => {
  const path = quoted?.replace(/^examples\/[\w-]+\//, '') ?? /^`([^`]+)`/.exec(intro)?.[1]
  if (!path) throw new Error(`A block without a path, after "${intro}".`)
  return path
}
