/** A script that starts an app together with its sandbox. */
export interface ExampleStart {
  script: string
  /** Whether the users of the start before are there again. */
  isRestart?: boolean
}

/** One folder of `examples/` and what is tried there beside its own `check`. */
export interface Example {
  name: string
  /** Each is walked to a first connection. */
  starts?: readonly ExampleStart[]
  /** Whether the server puts the connections into the page it sends. */
  isPrefetched?: boolean
  /** Whether its `sandbox`, `server` and `app` are also restarted one at a time. */
  isTakenApart?: boolean
}

const devAndPreview: readonly ExampleStart[] = [{ script: 'dev' }, { script: 'preview', isRestart: true }]

/** All examples, the quickest first. */
export const examples: readonly Example[] = [
  { name: 'vitest' },
  { name: 'jest' },
  { name: 'vite-express', starts: devAndPreview, isTakenApart: true },
  { name: 'react-router', starts: devAndPreview, isPrefetched: true },
  {
    name: 'hono',
    starts: [{ script: 'dev' }, { script: 'dev:worker' }, { script: 'dev:worker', isRestart: true }],
  },
  { name: 'next', starts: devAndPreview, isPrefetched: true },
]
