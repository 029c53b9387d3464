/** What the still empty window shows while the link is being fetched. */
export interface WaitingPage {
  text: string
  lang: string
}

/** Says in a window we just opened what it is waiting for. */
export const fillWaitingPage = ({ document }: Window, { text, lang }: WaitingPage): void => {
  document.title = text
  document.documentElement.lang = lang
  const line = document.createElement('p')
  line.setAttribute('role', 'status')
  line.textContent = text
  // Through `style`, property by property: a <style> element is refused under a strict CSP.
  Object.assign(document.documentElement.style, { colorScheme: 'light dark', height: '100%' })
  Object.assign(document.body.style, {
    display: 'grid',
    placeContent: 'center',
    height: '100%',
    margin: '0',
    font: '1rem/1.5 system-ui, sans-serif',
  })
  document.body.replaceChildren(line)
}
