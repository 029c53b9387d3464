'use client'

import { type ComponentType, type ReactNode, useEffect, useState } from 'react'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** Props of `SnapTradeDevtools`. */
export interface SnapTradeDevtoolsProps {
  /** Whether the panel is open at first. Default: `false`. */
  initialIsOpen?: boolean | undefined
  /** The corner of the button that opens the panel. Default: `bottom-right`. */
  position?: 'bottom-left' | 'bottom-right' | undefined
}

/**
 * Shows developers what each visit to the Connection Portal does and why: events, login links, window messages,
 * requests and server events, also those before it was mounted. Place it anywhere in the page. It is loaded on
 * demand; in production it renders nothing, and bundlers leave its code out.
 *
 * @example
 * <SnapTradeDevtools initialIsOpen />
 */
export const SnapTradeDevtools = (props: SnapTradeDevtoolsProps): ReactNode => {
  const [Devtools, setDevtools] = useState<ComponentType<SnapTradeDevtoolsProps>>()
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production') {
      import('./Devtools.js').then(
        (loaded) => setDevtools(() => loaded.Devtools),
        () => {}, // without the panel, the app still works
      )
    }
  }, [])
  return Devtools ? <Devtools {...props} /> : null
}
