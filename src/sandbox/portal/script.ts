/**
 * The script of every portal page. It does what the page's data (`PageData`) says: tells the app's window, leaves,
 * closes, watches. A page without it still works as plain forms.
 *
 * A text and not a function: compilers change functions in ways that do not survive being sent to another page.
 * A page that gets its HTML by another road than HTTP puts its own `poll`, `go`, `reload` and `beacon` into
 * `window.portalShell` first.
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

  // In an iframe the brokerage's page gets a window of its own.
  const away = document.querySelector('form[data-away]')
  if (away && framed) away.addEventListener('submit', () => {
    away.target = window.open('', 'snaptrade-oauth', 'popup,width=480,height=720') ? 'snaptrade-oauth' : '_blank'
    document.querySelector('[data-waiting]').hidden = false
  })
  if (data.poll && framed) setInterval(async () => {
    const answer = await shell.poll(data.poll.url).catch(() => null)
    if (answer && answer.turn !== data.poll.turn) shell.reload()
  }, 400)

  if (data.beacon) {
    let isSent = false
    document.addEventListener('submit', () => { isSent = true })
    addEventListener('pagehide', () => { if (!isSent) shell.beacon(data.beacon) })
  }
})()`
