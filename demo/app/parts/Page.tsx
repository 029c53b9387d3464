import { type ReactNode, useEffect, useRef } from 'react'
import { useTitle } from './useTitle.js'

interface PageProps {
  title: string
  /** Beneath the title. */
  lead?: ReactNode
  children: ReactNode
}

/** Whether a page has been shown before: the first one leaves the focus where the browser put it. */
let isFirst = true

/** A page of the app: its heading takes the focus when one comes from another page, as after a page load. */
export const Page = ({ title, lead, children }: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(title)
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true })
    // Not at once: StrictMode runs this twice.
    const timer = setTimeout(() => {
      isFirst = false
    })
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {children}
    </>
  )
}
