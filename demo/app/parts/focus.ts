import { useEffect, useRef, useState } from 'react'

/** For a place that takes the focus when what had it goes away: in `focusLater`, after the next render. */
export const useFocusLater = <Place extends HTMLElement>() => {
  const place = useRef<Place>(null)
  const [times, setTimes] = useState(0)
  useEffect(() => {
    if (times > 0) place.current?.focus()
  }, [times])
  return { place, focusLater: () => setTimes((former) => former + 1) }
}

/** Gives the focus to a place when a change of `state` took the button away that had it. */
export const useFocusAfter = <Place extends HTMLElement>(state: string) => {
  const place = useRef<Place>(null)
  const former = useRef(state)
  useEffect(() => {
    if (former.current !== state && document.activeElement === document.body) place.current?.focus()
    former.current = state
  }, [state])
  return place
}
