import type { ComponentPropsWithRef, SyntheticEvent } from 'react'

/** Props of a native button. */
export type ButtonProps = ComponentPropsWithRef<'button'>

type Handler = (event: SyntheticEvent) => void

/** Merges a user's props with ours: ours win, but the user's handlers run first and may prevent ours. */
export const mergeButtonProps = (own: ButtonProps, ours: ButtonProps): ButtonProps => {
  const merged: Record<string, unknown> = { ...own, ...ours }
  for (const [name, ourHandler] of Object.entries(ours)) {
    const ownHandler: unknown = own[name as keyof ButtonProps]
    if (typeof ourHandler !== 'function' || typeof ownHandler !== 'function') continue
    merged[name] = (event: SyntheticEvent) => {
      ;(ownHandler as Handler)(event)
      if (!event.defaultPrevented) (ourHandler as Handler)(event)
    }
  }
  return merged as ButtonProps
}
