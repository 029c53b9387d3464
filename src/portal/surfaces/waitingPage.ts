/** Texts of the page in a window that waits for its link. */
export interface WaitingTexts {
  readonly waiting: string
  readonly stillWaiting: string
  /** The name and the logo of the app. */
  readonly appName?: string | undefined
  readonly appLogo?: string | undefined
}

/** Milliseconds after which the page shows that it takes longer than usual. A login request can take 20 s. */
export const USUAL_WAIT = 5000

/** Shows the waiting page in a window that was just opened, in the colors of the page. */
export const fillWaitingPage = (opened: Window, texts: WaitingTexts): void => {
  const page = documentOf(opened)
  // The window of an earlier visit still shows the portal. It is not changed until the link arrives.
  if (!page) return
  const { lang, dir } = document.documentElement
  page.title = texts.waiting
  Object.assign(page.documentElement, { lang: lang || 'en', dir })
  // With `style` properties, because a strict CSP blocks a <style> element.
  Object.assign(page.documentElement.style, { ...colours(), height: '100%' })
  Object.assign(page.body.style, {
    boxSizing: 'border-box',
    display: 'grid',
    gap: '1rem',
    placeContent: 'center',
    justifyItems: 'center',
    minHeight: '100%',
    margin: '0',
    padding: '1.5rem',
    font: '1rem/1.5 system-ui, sans-serif',
    textAlign: 'center',
  })
  const progress = page.createElement('progress')
  progress.setAttribute('aria-label', texts.waiting)
  page.body.replaceChildren(...brand(page, texts), line(page, texts.waiting), progress)
}

/** Shows that it takes longer than usual. */
export const addDelay = (opened: Window, { stillWaiting }: WaitingTexts): void => {
  const page = documentOf(opened)
  page?.body.append(line(page, stillWaiting))
}

const line = (page: Document, text: string) => {
  const element = page.createElement('p')
  element.setAttribute('role', 'status')
  element.style.margin = '0'
  element.textContent = text
  return element
}

/** Returns the app's logo, or the app's name if there is no logo or it does not load. */
const brand = (page: Document, { appName, appLogo }: WaitingTexts): HTMLElement[] => {
  const name = page.createElement('strong')
  name.textContent = appName ?? ''
  if (appLogo === undefined) return appName === undefined ? [] : [name]
  const logo = page.createElement('img')
  logo.alt = appName ?? ''
  logo.style.maxHeight = '3rem'
  logo.onerror = () => logo.replaceWith(name)
  // The window has no URL to which a relative one could be resolved.
  logo.src = new URL(appLogo, location.href).href
  return [logo]
}

/** Returns the page's own colors: those of its body, else of its root, and its color scheme. */
const colours = () => {
  const root = getComputedStyle(document.documentElement)
  const body = getComputedStyle(document.body)
  const isTransparent = /^(transparent|rgba\(.*, 0\))?$/.test(body.backgroundColor)
  return {
    colorScheme: /dark|light/.test(root.colorScheme) ? root.colorScheme : 'light dark',
    background: isTransparent ? root.backgroundColor : body.backgroundColor,
    // Black text on a background that follows the color scheme would be unreadable in the dark.
    ...(!isTransparent && { color: body.color }),
  }
}

/** Returns the document of a window, or `undefined` if it shows another origin, for which reading it throws. */
const documentOf = (opened: Window): Document | undefined => {
  try {
    return opened.document
  } catch {
    return undefined
  }
}
