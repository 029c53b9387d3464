'use client'

import { useSyncExternalStore } from 'react'

/**
 * Returns the time zone for dates: UTC on the server and during hydration, so that both render the same. After that it
 * returns `undefined`, which is the device's time zone.
 */
export const useTimeZone = (): string | undefined =>
  useSyncExternalStore(neverChanges, deviceZone, serverZone)

const neverChanges = () => () => {}
const deviceZone = () => undefined
const serverZone = () => 'UTC'
