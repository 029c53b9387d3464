'use client'

import { useEffect, useRef } from 'react'
import type { Config } from '../core/config.js'

// Bundlers replace it. Without one there is none.
declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** Warns in development, unless it has. Returns that it has. */
export const warnOfNewConfig = (name: string, hasWarned: boolean): true => {
  if (typeof process !== 'undefined' && process.env.NODE_ENV !== 'production' && !hasWarned) {
    console.warn(
      `${name} was given another config than before. Call createConfig() once, outside of your components: each new config drops the links that were fetched ahead.`,
    )
  }
  return true
}

/** Warns in development, once, if a component is given another config at each render. */
export const useStableConfig = (name: string, config: Config): void => {
  const seen = useRef({ config, hasWarned: false })
  useEffect(() => {
    const { current } = seen
    if (current.config !== config) current.hasWarned = warnOfNewConfig(name, current.hasWarned)
    current.config = config
  }, [name, config])
}
