import { openChannel } from '../channel.js'
import type { Resources } from '../resources.js'
import { STORAGE_PREFIX } from '../storage.js'

const CHANNEL = `${STORAGE_PREFIX}claims`

/** The connections that visits ended with: those of this provider, and of others while a visit listens. */
export interface Claims {
  /** The time of each claim, in milliseconds since 1970. */
  readonly claimed: ReadonlyMap<string, number>
  /** Announces to all visits, also in other tabs, which visit a connection belongs to. */
  claim(connectionId: string): void
  /** Listens to the claims of other visits. */
  listen(resources: Resources): void
}

/** Creates the claims of one provider's visits. */
export const createClaims = (): Claims => {
  const claimed = new Map<string, number>()
  return {
    claimed,
    claim(connectionId) {
      claimed.set(connectionId, Date.now())
      const channel = openChannel(CHANNEL)
      channel?.postMessage({ connectionId })
      channel?.close()
    },
    listen({ hold }) {
      const channel = openChannel(CHANNEL)
      channel?.addEventListener('message', ({ data }: MessageEvent<{ connectionId?: unknown } | null>) => {
        const id = data?.connectionId
        if (typeof id === 'string') claimed.set(id, Date.now())
      })
      hold(() => channel?.close())
    },
  }
}
