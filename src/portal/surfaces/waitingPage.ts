/** What the page in a window says while the window waits for its link. */
export interface WaitingTexts {
  readonly waiting: string
  readonly stillWaiting: string
  /** The app, by its name and its logo. */
  readonly appName?: string | undefined
  readonly appLogo?: string | undefined
}

/** Milliseconds after which it says that it takes longer than usual. A login call has been seen to take 20 s. */
export const USUAL_WAIT = 5000

/** Shows in a window we just opened what it is waiting for, in the colours of the page. */
export const fillWaitingPage = (opened: Window, texts: WaitingTexts): void => {
  const page = documentOf(opened)
  // The window of an earlier visit still shows the portal: it stays as it is until the link arrives.
  if (!page) return
  const { lang, dir } = document.documentElement
  page.title = texts.waiting
  Object.assign(page.documentElement, { lang: lang || 'en', dir })
  // Through `style`, property by property: a <style> element is refused under a strict CSP.
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

/** Adds that it takes longer than usual. */
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

/** Returns the app's logo. Without a logo, or if it does not load, the app's name. */
const brand = (page: Document, { appName, appLogo }: WaitingTexts): HTMLElement[] => {
  const name = page.createElement('strong')
  name.textContent = appName ?? ''
  if (appLogo === undefined) return appName === undefined ? [] : [name]
  const logo = page.createElement('img')
  logo.alt = appName ?? ''
  logo.style.maxHeight = '3rem'
  logo.onerror = () => logo.replaceWith(name)
  // The window has no address of its own that a relative one could be resolved against.
  logo.src = new URL(appLogo, location.href).href
  return [logo]
}

/** The page's own colours: those of its body, else of its root, and its colour scheme. */
const colours = () => {
  const root = getComputedStyle(document.documentElement)
  const body = getComputedStyle(document.body)
  const isTransparent = /^(transparent|rgba\(.*, 0\))?$/.test(body.backgroundColor)
  return {
    colorScheme: /dark|light/.test(root.colorScheme) ? root.colorScheme : 'light dark',
    background: isTransparent ? root.backgroundColor : body.backgroundColor,
    // Black text on a background that follows the scheme could not be read in the dark.
    ...(!isTransparent && { color: body.color }),
  }
}

/** Returns the document of a window, or `undefined` if it shows another origin: reading that throws. */
const documentOf = (opened: Window): Document | undefined => {
  try {
    return opened.document
  } catch {
    return undefined
  }
}
