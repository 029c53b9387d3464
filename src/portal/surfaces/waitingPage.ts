/** Shows in a window we just opened what it is waiting for. A login call has been seen to take 20 s. */
export const fillWaitingPage = (opened: Window, text: string): void => {
  const page = documentOf(opened)
  // The window of an earlier visit still shows the portal: it stays as it is until the link arrives.
  if (!page) return
  page.title = text
  page.documentElement.lang = document.documentElement.lang || 'en'
  const line = page.createElement('p')
  line.setAttribute('role', 'status')
  line.textContent = text
  const progress = page.createElement('progress')
  progress.setAttribute('aria-label', text)
  // Through `style`, property by property: a <style> element is refused under a strict CSP.
  Object.assign(page.documentElement.style, { colorScheme: 'light dark', height: '100%' })
  Object.assign(page.body.style, {
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    height: '100%',
    margin: '0',
    font: '1rem/1.5 system-ui, sans-serif',
  })
  page.body.replaceChildren(line, progress)
}

/** Returns the document of a window, or `undefined` if it shows another origin: reading that throws. */
const documentOf = (opened: Window): Document | undefined => {
  try {
    return opened.document
  } catch {
    return undefined
  }
}
