/** Says in a window we just opened what it is waiting for. A login call has been seen to take 20 s. */
export const fillWaitingPage = ({ document: page }: Window, text: string): void => {
  try {
    page.title = text
  } catch {
    return // a window of an earlier visit that shows the portal still: it stays as it is until the link arrives
  }
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
