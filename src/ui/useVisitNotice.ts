'use client'

import { useEffect, useState } from 'react'

type Notice = typeof import('./VisitNotice.js')

/** Once per page: the next visit shows it without another render. */
let loaded: Notice | undefined

/**
 * Loads the notice of a visit on demand, because most page views do not need it. Returns `undefined` until it is loaded,
 * and `null` if it could not be loaded.
 */
export const useVisitNotice = (isNeeded: boolean): Notice | null | undefined => {
  const [notice, setNotice] = useState<Notice | null>()
  useEffect(() => {
    if (!isNeeded || loaded) return
    import('./VisitNotice.js').then(
      (module) => {
        loaded = module
        setNotice(module)
      },
      () => setNotice(null),
    )
  }, [isNeeded])
  return loaded ?? notice
}
