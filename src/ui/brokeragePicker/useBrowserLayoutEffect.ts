import { useEffect, useLayoutEffect } from 'react'

/** Is `useLayoutEffect` in browsers and `useEffect` on servers, where React 18 warns about `useLayoutEffect`. */
export const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect
