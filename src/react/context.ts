'use client'

import { createContext } from 'react'
import type { Config } from '../core/config.js'
import type { MessageOverrides } from '../messages/messages.js'
import type { PortalEvent } from '../portal/events.js'
import type { Visits } from '../portal/visits.js'

/** The value of the provider's context. */
export interface SnapTradeContextValue {
  config: Config
  userId: string | null
  visits: Visits
  /** Texts that replace the English ones. */
  messages?: MessageOverrides | undefined
  /** Passes an event to the provider. */
  notify?: (event: PortalEvent) => void
}

export const SnapTradeContext = createContext<SnapTradeContextValue | null>(null)
