'use client'

import { useEffect, useState } from 'react'
import type { VisitNotice } from './VisitNotice.js'

/**
 * The notice beside the button, once a visit has begun: most pages never need it, and it is loaded while the
 * person is online. Undefined until it is there, `null` when it could not be had.
 */
export const useVisitNotice = (isNeeded: boolean): typeof VisitNotice | null | undefined => {
  const [notice, setNotice] = useState<{ component: typeof VisitNotice | null }>()
  useEffect(() => {
    if (!isNeeded) return
    import('./VisitNotice.js').then(
      ({ VisitNotice }) => setNotice({ component: VisitNotice }),
      () => setNotice({ component: null }),
    )
  }, [isNeeded])
  return notice?.component
}
