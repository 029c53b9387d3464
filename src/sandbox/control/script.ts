/**
 * The script of the control page. It shows the parts that the server sends, and sends the commands of buttons,
 * switches and forms. A string for the same reason as the portal's script.
 */
export const controlScript = `(() => {
  const said = document.getElementById('said')
  const lost = document.getElementById('lost')
  const operation = document.getElementById('operation')
  const shown = new Map()

  const show = (sections) => {
    for (const [id, text] of Object.entries(sections)) {
      if (shown.get(id) === text) continue
      shown.set(id, text)
      const part = document.getElementById(id)
      const focused = part.contains(document.activeElement) ? document.activeElement : null
      const scrolled = [...part.querySelectorAll('.scroll')].map((box) => box.scrollTop)
      part.innerHTML = text
      part.querySelectorAll('.scroll').forEach((box, index) => { box.scrollTop = scrolled[index] || 0 })
      if (!focused) continue
      // The focused element may no longer exist, such as the button of a deleted user.
      const again = focused.id && document.getElementById(focused.id)
      const heading = part.closest('section') && part.closest('section').querySelector('h2')
      if (again || heading) (again || heading).focus()
    }
  }

  let source
  const listen = () => {
    if (source) source.close()
    source = new EventSource('/sandbox/live?operation=' + encodeURIComponent(operation.value))
    source.onmessage = (event) => show(JSON.parse(event.data))
    source.onopen = () => { lost.hidden = true }
    source.onerror = () => { lost.hidden = false }
  }
  operation.addEventListener('change', listen)
  listen()

  const say = (text, isBad) => {
    said.textContent = text
    said.className = isBad ? 'bad' : ''
  }
  const post = async (name, body, done) => {
    try {
      const response = await fetch('/sandbox/' + name, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const result = await response.json()
      say(response.ok ? done : result.detail, !response.ok)
      return response.ok
    } catch {
      say('The sandbox does not respond.', true)
      return false
    }
  }
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-post]')
    if (!button || (button.dataset.ask && !confirm(button.dataset.ask))) return
    post(button.dataset.post, JSON.parse(button.dataset.body), button.dataset.done)
  })
  document.addEventListener('submit', async (event) => {
    event.preventDefault()
    const form = event.target
    const isDone = await post(form.dataset.post, Object.fromEntries(new FormData(form)), form.dataset.done)
    if (isDone) form.reset()
  })
})()`
