/** A script that starts an app together with its sandbox. */
export interface ExampleStart {
  script: string
  /** Whether the users of the previous start must still exist. */
  isRestart?: boolean
}

/** One folder of `examples/` and what is tested in addition to its own `check`. */
export interface Example {
  name: string
  /** Each start is tested up to a first connection. */
  starts?: readonly ExampleStart[]
  /** Whether the server's page contains the connections. */
  isPrefetched?: boolean
  /** Whether its `sandbox`, `server` and `app` are also restarted one at a time. */
  isTakenApart?: boolean
}

const devAndPreview: readonly ExampleStart[] = [{ script: 'dev' }, { script: 'preview', isRestart: true }]

/** All examples, the fastest first. */
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
