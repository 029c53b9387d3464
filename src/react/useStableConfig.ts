'use client'

import { useEffect, useRef } from 'react'
import type { Config } from '../core/config.js'

/** Warns of another config, once. For development alone. */
export const warnOfNewConfig = (name: string, seen: { hasWarned?: boolean }): void => {
  if (seen.hasWarned) return
  seen.hasWarned = true
  console.warn(
    `${name} was given another config than before. Call createConfig() once, outside of your components: each new config drops the links that were fetched ahead.`,
  )
}

/** Warns once if a component is given another config at each render. For development alone. */
export const useStableConfig = (name: string, config: Config): void => {
  const seen = useRef<{ config: Config; hasWarned?: boolean }>({ config })
  useEffect(() => {
    const { current } = seen
    if (current.config !== config) warnOfNewConfig(name, current)
    current.config = config
  }, [name, config])
}
