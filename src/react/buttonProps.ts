import type { ComponentPropsWithRef, SyntheticEvent } from 'react'

/** Props of a native button. */
export type ButtonProps = ComponentPropsWithRef<'button'>

type Handler = (event: SyntheticEvent) => void

/**
 * Merges a user's props with the package's. The package's take precedence, but the user's handlers run first and can
 * prevent the package's.
 */
export const mergeButtonProps = (own: ButtonProps, ours: ButtonProps): ButtonProps => {
  const merged: Record<string, unknown> = { ...own, ...ours }
  for (const name in ours) {
    const first = own[name as 'onClick'] as Handler
    const then = ours[name as 'onClick'] as Handler
    if (first && /^on/.test(name)) {
      merged[name] = (event: SyntheticEvent) => {
        first(event)
        if (!event.defaultPrevented) then(event)
      }
    }
  }
  return merged as ButtonProps
}
