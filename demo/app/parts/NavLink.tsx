import type { MouseEvent, ReactNode } from 'react'
import { navigate, useRoute } from './route.js'

/** A link to a page of the app. With a modifier key it stays a plain link: a new tab or window. */
export const NavLink = ({ href, children }: { href: string; children: ReactNode }) => {
  const isHere = useRoute() === href
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(href)
  }
  return (
    <a href={href} className="nav-link" aria-current={isHere ? 'page' : undefined} onClick={onClick}>
      {children}
    </a>
  )
}
