/** One folder of `examples/` and what is tried there beside its own `check`. */
export interface Example {
  name: string
  /** Scripts that start the app on the sandbox. Each is walked to a first connection; twice where a restart is tried. */
  starts?: readonly string[]
  /** Whether the server puts the connections into the page it sends. */
  isPrefetched?: boolean
}

/** All examples, the quickest first. */
export const examples: readonly Example[] = [
  { name: 'vitest' },
  { name: 'jest' },
  { name: 'vite-express', starts: ['dev', 'preview'] },
  { name: 'react-router', starts: ['dev', 'preview'], isPrefetched: true },
  { name: 'hono', starts: ['dev', 'dev:worker', 'dev:worker'] },
  { name: 'next', starts: ['dev', 'preview'], isPrefetched: true },
]
