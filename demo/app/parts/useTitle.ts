import { useEffect } from 'react'

/** Names the page in the browser's tab and history. */
export const useTitle = (title: string) => {
  useEffect(() => {
    document.title = `${title} – Northlight`
  }, [title])
}
