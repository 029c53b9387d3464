import { backendOf } from '../../.storybook/storyBackend.js'

/** The id of the person's first connection, as an app has it from its list. */
export const firstConnectionId = (story: { id: string }): string | undefined =>
  backendOf(story).sandbox.users[0]?.connections[0]?.id
