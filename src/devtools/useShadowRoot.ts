'use client'

import { useEffect, useState } from 'react'
import { panelStyles } from './panelStyles.js'

/**
 * Returns a shadow root at the end of the page, once it is there: the app's styles do not apply in it. Its styles are
 * a constructed style sheet, because a strict Content-Security-Policy blocks a <style> element.
 */
export const useShadowRoot = (): ShadowRoot | undefined => {
  const [root, setRoot] = useState<ShadowRoot>()
  useEffect(() => {
    const host = document.createElement('snaptrade-devtools')
    const shadow = host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(panelStyles)
    shadow.adoptedStyleSheets = [sheet]
    document.body.append(host)
    setRoot(shadow)
    return () => host.remove()
  }, [])
  return root
}
