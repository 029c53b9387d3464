import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'

interface Notice {
  id: number
  text: string
  tone: 'good' | 'plain'
}

type Notify = (text: string, tone?: Notice['tone']) => void

/** Milliseconds that a notice stays. It says nothing that the page does not show, too. */
const LIFE = 6000

const NotifyContext = createContext<Notify>(() => {})

/** Tells the person of an outcome, in a corner of the page and to screen readers. */
export const useNotify = (): Notify => useContext(NotifyContext)

/** Shows what `useNotify` is given. */
export const Notices = ({ children }: { children: ReactNode }) => {
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const count = useRef(0)

  const dismiss = useCallback((id: number) => {
    setNotices((current) => current.filter((notice) => notice.id !== id))
  }, [])
  const notify = useCallback<Notify>(
    (text, tone = 'good') => {
      count.current += 1
      const id = count.current
      // Two at most: on a phone more would cover what they are about.
      setNotices((current) => [...current.slice(-1), { id, text, tone }])
      setTimeout(() => dismiss(id), LIFE)
    },
    [dismiss],
  )

  return (
    <NotifyContext value={notify}>
      {children}
      <div className="notices" role="status">
        {notices.map(({ id, text, tone }) => (
          <p key={id} className="notice" data-tone={tone}>
            {text}
            <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => dismiss(id)}>
              <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                <path d="m2 2 8 8m0-8-8 8" stroke="currentColor" strokeWidth="1.6" />
              </svg>
            </button>
          </p>
        ))}
      </div>
    </NotifyContext>
  )
}
