'use client'

import { useSyncExternalStore } from 'react'
import { getEntries, type InspectionEntry, subscribeToEntries } from '../core/inspect.js'

/** Renders after the code that added the entry, because it may run inside another component's effect. */
const subscribe = (onChange: () => void) => subscribeToEntries(() => queueMicrotask(onChange))

/** Returns the entries of the log, oldest first. */
export const useEntries = (): readonly InspectionEntry[] =>
  useSyncExternalStore(subscribe, getEntries, getEntries)
