'use client'

import { useEffect, useState } from 'react'

type Notice = typeof import('./VisitNotice.js')

/** Once per page: the next visit shows it without another render. */
let loaded: Notice | undefined

/**
 * Returns what is shown and announced once a visit has begun. Most pages never need it, and it is loaded while the person is
 * online. Undefined while it loads, `null` if it did not load.
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
