import type { MouseEvent, ReactNode } from 'react'
import { NAVIGATE_URL } from 'storybook/internal/core-events'
import { addons } from 'storybook/preview-api'

/** Components without a docs page, because each of their stories needs the whole page. */
const stories: Record<string, string> = {
  ConnectionCallback: 'story/components-connectioncallback--connected',
}

/** Opens the page of a component without loading Storybook again. */
export const DocsLink = ({ to, children }: { to: string; children: ReactNode }) => {
  const href = `?path=/${stories[to] ?? `docs/components-${to.toLowerCase()}--docs`}`
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    addons.getChannel().emit(NAVIGATE_URL, href)
  }
  return (
    <a href={`./${href}`} target="_top" onClick={open}>
      {children}
    </a>
  )
}
