'use client'

import { useContext, useMemo } from 'react'
import type { MessageGroups, MessageOverrides } from '../messages/messages.js'
import { SnapTradeContext } from '../react/context.js'
import { readLocale } from './format/locale.js'

/** The texts of a component, and their language. */
export type GroupMessages<Group extends keyof MessageGroups> = MessageGroups[Group] & { locale: string }

/** Returns the texts of a group. The component's texts override the provider's, which override the English ones. */
export const useMessages = <Group extends keyof MessageGroups>(
  group: Group,
  english: MessageGroups[Group],
  own?: MessageOverrides,
): GroupMessages<Group> => {
  const provided = useContext(SnapTradeContext)?.messages
  const locale = readLocale(own?.locale ?? provided?.locale ?? 'en')
  const [theirs, ours] = [provided?.[group], own?.[group]]
  // Memoized, so that memoized rows do not render again.
  return useMemo(
    // `Object.assign`, because TypeScript cannot infer that both belong to the same group.
    () => Object.assign({}, english, theirs, ours, { locale }),
    [english, theirs, ours, locale],
  )
}
