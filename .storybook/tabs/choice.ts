import { useSyncExternalStore } from 'react'

/** The chosen tab of each kind of tabs. All tabs of a kind show the same choice, also on the next page. */
const choices = new Map<string, string>()
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Returns the chosen tab of this kind, or the first one if it is not among these names. */
export const useChoice = (kind: string, names: readonly string[]) => {
  const chosen = useSyncExternalStore(subscribe, () => choices.get(kind))
  const choose = (name: string) => {
    choices.set(kind, name)
    for (const listener of listeners) listener()
  }
  return [chosen !== undefined && names.includes(chosen) ? chosen : names[0], choose] as const
}
