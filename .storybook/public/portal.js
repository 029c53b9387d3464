// The portal's window. The story that opened it sends the sandbox's pages over a channel.
const parameters = new URLSearchParams(location.search)
const clientId = parameters.get('clientId')
const path = parameters.get('path') ?? `/snapTrade/redeemToken?${parameters}`
const channel = new BroadcastChannel(`snaptrade-portal ${clientId}`)

/** Requests a page from the story. Resolves with undefined if the story no longer exists. */
const ask = (to, body) =>
  new Promise((resolve) => {
    const id = crypto.randomUUID()
    const timer = setTimeout(resolve, 5000)
    const listen = ({ data }) => {
      if (data.id !== id) return
      clearTimeout(timer)
      channel.removeEventListener('message', listen)
      resolve(data)
    }
    channel.addEventListener('message', listen)
    channel.postMessage({ id, path: to, body })
  })

const addressOf = (to) => `${location.pathname}?${new URLSearchParams({ clientId, path: to })}`

// The functions that the pages' script calls instead of HTTP.
window.portalShell = {
  poll: async (to) => JSON.parse((await ask(to)).text),
  go: (url) => location.replace(url),
  reload: () => location.reload(),
  beacon: (to) => channel.postMessage({ id: '', path: to, body: 'action=left' }),
}

const send = async (event) => {
  event.preventDefault()
  const { target: form, submitter } = event
  const fields = new URLSearchParams(new FormData(form, submitter)).toString()
  // As an attribute, because the buttons are named "action" and hide the form's own property.
  const to = form.getAttribute('action') ?? path
  if (form.method === 'post') show(await ask(to, fields), false)
  else window.open(addressOf(`${to}?${fields}`), form.target || '_self')
}

/** Shows a response: a page, or a redirect to one. */
const show = (answer, isFirst) => {
  if (!answer) {
    document.body.textContent = 'The story that opened this window is gone. Close the window and start again.'
    return
  }
  if (answer.location) {
    if (isFirst) location.replace(addressOf(answer.location))
    else location.assign(addressOf(answer.location))
    return
  }
  document.open()
  document.write(answer.text)
  document.close()
  document.addEventListener('submit', send)
}

show(await ask(path), true)
