'use client'

import { useContext, useMemo } from 'react'
import type { MessageGroups, MessageOverrides } from '../messages/messages.js'
import { SnapTradeContext } from '../react/context.js'
import { readLocale } from './format/locale.js'

/** A component's own texts, and the language they are in. */
export type GroupMessages<Group extends keyof MessageGroups> = MessageGroups[Group] & { locale: string }

/** The texts of one group: the component's own `messages` first, then the provider's, then the English ones. */
export const useMessages = <Group extends keyof MessageGroups>(
  group: Group,
  english: MessageGroups[Group],
  own?: MessageOverrides,
): GroupMessages<Group> => {
  const provided = useContext(SnapTradeContext)?.messages
  const locale = readLocale(own?.locale ?? provided?.locale ?? 'en')
  const [theirs, ours] = [provided?.[group], own?.[group]]
  // The same object while the texts are: lists leave rows alone whose props are the same.
  return useMemo(
    // TypeScript does not see that one group's overrides belong to the same group's texts.
    () => Object.assign({}, english, theirs, ours, { locale }),
    [english, theirs, ours, locale],
  )
}
