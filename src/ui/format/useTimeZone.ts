'use client'

import { useSyncExternalStore } from 'react'

/**
 * Returns the time zone to write dates in: UTC on a server and while its page is hydrated, so that both write the same;
 * after that `undefined`, which is the device's own.
 */
export const useTimeZone = (): string | undefined =>
  useSyncExternalStore(neverChanges, deviceZone, serverZone)

const neverChanges = () => () => {}
const deviceZone = () => undefined
const serverZone = () => 'UTC'
