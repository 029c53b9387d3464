'use client'

import { createContext } from 'react'
import type { Config } from '../core/config.js'
import type { MessageOverrides } from '../messages/messages.js'
import type { PortalEvent } from '../portal/events.js'
import type { Visits } from '../portal/visits.js'

/** What the provider hands down. */
export interface SnapTradeContextValue {
  config: Config
  userId: string | null
  visits: Visits
  /** Texts in place of English ones. */
  messages?: MessageOverrides | undefined
  /** Tells the provider of an event. */
  notify?: (event: PortalEvent) => void
}

export const SnapTradeContext = createContext<SnapTradeContextValue | null>(null)
