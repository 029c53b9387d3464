'use client'

import { useEffect, useState } from 'react'

type Notice = typeof import('./VisitNotice.js')

/**
 * What is shown and announced once a visit has begun: most pages never need it, and it is loaded while the person is
 * online. Undefined until it is there, `null` if it did not load.
 */
export const useVisitNotice = (isNeeded: boolean): Notice | null | undefined => {
  const [notice, setNotice] = useState<Notice | null>()
  useEffect(() => {
    if (isNeeded) import('./VisitNotice.js').then(setNotice, () => setNotice(null))
  }, [isNeeded])
  return notice
}
