import { useEffect, useLayoutEffect } from 'react'

/** `useLayoutEffect` in browsers, `useEffect` on servers: React 18 warns about the other one there. */
export const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect
