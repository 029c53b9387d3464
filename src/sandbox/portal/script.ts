/**
 * The script of every portal page. It runs the actions in the page's data (`PageData`): sends messages to the app's
 * window, redirects, closes, polls. Without it, a page still works with plain forms.
 *
 * A string and not a function, because compilers transform functions in ways that break in another page. A page whose
 * HTML does not come over HTTP first sets its own `poll`, `go`, `reload` and `beacon` in `window.portalShell`.
 */
export const portalScript = `(() => {
  const data = JSON.parse(document.getElementById('portal-data').textContent)
  const shell = window.portalShell || {
    poll: (url) => fetch(url).then((response) => response.json()),
    go: (url) => location.replace(url),
    reload: () => location.reload(),
    beacon: (url) => navigator.sendBeacon(url, new URLSearchParams({ action: 'left' })),
  }
  const framed = window.parent !== window
  const host = framed ? window.parent : window.opener
  const tell = (message) => host && host.postMessage(message, '*')
  for (const input of document.querySelectorAll('input[name=framed]')) input.value = framed ? '1' : ''
  for (const message of framed ? data.toParent : data.toOpener) tell(message)
  if (data.isOver) window.close()
  else if (data.leave && !framed) shell.go(data.leave)

  const dismiss = document.querySelector('[data-dismiss]')
  if (dismiss) dismiss.addEventListener('click', () => {
    if (framed) tell('CLOSE_MODAL')
    else if (data.dismiss) shell.go(data.dismiss)
    else window.close()
  })

  // In an iframe, the brokerage's page opens in its own window.
  const away = document.querySelector('form[data-away]')
  if (away && framed) away.addEventListener('submit', () => {
    away.target = window.open('', 'snaptrade-oauth', 'popup,width=480,height=720') ? 'snaptrade-oauth' : '_blank'
    document.querySelector('[data-waiting]').hidden = false
  })
  if (data.poll && framed) setInterval(async () => {
    const state = await shell.poll(data.poll.url).catch(() => null)
    if (state && state.turn !== data.poll.turn) shell.reload()
  }, 400)

  if (data.beacon) {
    let isSent = false
    document.addEventListener('submit', () => { isSent = true })
    addEventListener('pagehide', () => { if (!isSent) shell.beacon(data.beacon) })
  }
})()`
