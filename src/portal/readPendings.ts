import { VISIT_LIFE } from './moves/begin.js'
import type { Pending } from './pending.js'
import { STORAGE_PREFIX, withStorage } from './storage.js'

const parse = (text: string | null): Pending | undefined => {
  try {
    const pending = JSON.parse(text ?? 'null') as Pending | null
    return pending && Date.now() - pending.startedAt < VISIT_LIFE ? pending : undefined
  } catch {
    return undefined
  }
}

/** Returns the visits that this tab stores, newest first. Deletes those that are unreadable or expired. */
export const readPendings = (): Pending[] =>
  withStorage((storage) =>
    Object.keys(storage)
      .filter((key) => key.startsWith(STORAGE_PREFIX))
      .flatMap((key) => {
        const pending = parse(storage.getItem(key))
        if (!pending) storage.removeItem(key)
        return pending ?? []
      })
      .sort((one, other) => other.startedAt - one.startedAt),
  ) ?? []
