import { useEffect, useLayoutEffect } from 'react'

/** `useLayoutEffect`; on a server, where neither runs, `useEffect`, because React 18 warns of the other there. */
export const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect
