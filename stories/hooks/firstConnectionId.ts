import { backendOf } from '../../.storybook/storyBackend.js'

/** Returns the id of the user's first connection. An app gets it from its list. */
export const firstConnectionId = (story: { id: string }): string | undefined =>
  backendOf(story).sandbox.users[0]?.connections[0]?.id
