'use client'

import { useContext } from 'react'
import type { SnapTradeError } from '../core/errors.js'
import { enErrors } from '../messages/enErrors.js'
import { fill } from '../messages/fill.js'
import type { MessageOverrides } from '../messages/messages.js'
import { SnapTradeContext } from '../react/context.js'

/** Returns a function that maps an error to its text: what happened and what to do. */
export const useErrorText = (own?: MessageOverrides): ((error: SnapTradeError) => string) => {
  const provided = useContext(SnapTradeContext)?.messages
  const texts = { ...enErrors, ...provided?.errors, ...own?.errors }
  return ({ code, retryAfter }) => fill(texts[code] ?? texts.default, { seconds: retryAfter ?? 60 })
}
