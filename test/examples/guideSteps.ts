/** A code block of a guide, and where it stands. */
export interface Step {
  /** The heading of the framework that it is for; `undefined` for all of them. */
  framework: string | undefined
  /** The paragraph above it. */
  intro: string
  language: string
  /** The example's file that it quotes. */
  quoted: string | undefined
  code: string
}

/** Reads the code blocks of a guide in their order. */
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

/** The path that a file gets in the reader's app: the example's, or the one that the paragraph above begins with. */
export const pathOf = ({ quoted, intro }: Step): string => {
  const path = quoted?.replace(/^examples\/[\w-]+\//, '') ?? /^`([^`]+)`/.exec(intro)?.[1]
  if (!path) throw new Error(`A block without a path, after "${intro}".`)
  return path
}
