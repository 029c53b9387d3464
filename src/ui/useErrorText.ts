'use client'

import { useEffect, useState } from 'react'
import type { SnapTradeError } from '../core/errors.js'
import type { ErrorMessages, Messages } from './messages/en.js'

/**
 * What to tell a person of an error, from the catalogue; empty without one. The English texts are loaded when
 * the first error comes: most visits never need them.
 */
export const useErrorText = (error: SnapTradeError | undefined, { errors, problem }: Messages): string => {
  const [loaded, setLoaded] = useState<ErrorMessages>()
  const isNeeded = error !== undefined && !errors && !loaded
  useEffect(() => {
    if (!isNeeded) return
    import('./messages/enErrors.js').then(
      ({ enErrors }) => setLoaded(enErrors),
      () => setLoaded({ default: problem }),
    )
  }, [isNeeded, problem])
  const texts = errors ?? loaded
  if (!error || !texts) return ''
  return (texts[error.code] ?? texts.default).replace('{seconds}', String(error.retryAfter ?? 60))
}
