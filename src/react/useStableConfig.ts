'use client'

import { useEffect, useRef } from 'react'
import type { Config } from '../core/config.js'

/** Warns once that the config has changed. Only for development. */
export const warnOfNewConfig = (name: string, seen: { hasWarned?: boolean }): void => {
  if (seen.hasWarned) return
  seen.hasWarned = true
  console.warn(
    `${name} received a new config. Call createConfig() once, outside of your components: each new config drops the prefetched links.`,
  )
}

/** Warns once if a component receives a new config on each render. Only for development. */
export const useStableConfig = (name: string, config: Config): void => {
  const seen = useRef<{ config: Config; hasWarned?: boolean }>({ config })
  useEffect(() => {
    const { current } = seen
    if (current.config !== config) warnOfNewConfig(name, current)
    current.config = config
  }, [name, config])
}
