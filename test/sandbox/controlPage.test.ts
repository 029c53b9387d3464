import axe from 'axe-core'
import { JSDOM } from 'jsdom'
import { createSandbox, createSandboxHandler, type SandboxOptions } from 'react-snaptrade-connect/sandbox'
import { expect, it, onTestFinished, vi } from 'vitest'
import { namedFailures } from '../../src/sandbox/control/namedFailures.js'
import { userId } from './visit.js'

const origin = 'http://127.0.0.1:4010'

const served = (options: SandboxOptions = {}) => {
  const sandbox = createSandbox(options)
  const handler = createSandboxHandler(sandbox)
  const get = (path = '/', headers: Record<string, string> = {}) =>
    handler(new Request(`${origin}${path}`, { headers }))
  return { sandbox, handler, get }
}

/** Returns the parts of the page in one message, as elements. */
const messagesOf = (response: Response) => {
  const reader = response.body?.getReader()
  onTestFinished(() => reader?.cancel())
  return async () => {
    const { value, done } = (await reader?.read()) ?? { done: true }
    if (done) return undefined
    const parts: Record<string, string> = JSON.parse(new TextDecoder().decode(value).replace(/^data: /, ''))
    return (id: string) => JSDOM.fragment(parts[id] ?? '')
  }
}

/** Opens the page with its script. The test passes the server's messages, and requests are recorded. */
const open = async (text: string) => {
  const sources: { url: string; onmessage?: (event: { data: string }) => void; onerror?: () => void }[] = []
  const fetch = vi.fn(async (..._: [string, RequestInit]) => Response.json({ detail: 'It went wrong.' }))
  const { window } = new JSDOM(text, {
    url: origin,
    runScripts: 'dangerously',
    beforeParse: (own) => {
      class EventSource {
        constructor(readonly url: string) {
          sources.push(this)
        }
        close() {
          sources.splice(sources.indexOf(this), 1)
        }
      }
      Object.assign(own, { EventSource, fetch, confirm: vi.fn(() => true) })
    },
  })
  const { document } = window
  const find = <Found extends HTMLElement>(selector: string) =>
    document.querySelector<Found>(selector) ?? expect.unreachable(selector)
  const sent = () => fetch.mock.calls.map(([url, init]) => [url, JSON.parse(String(init.body))])
  return { window, document, sources, fetch, find, sent }
}

it('default: a page for people, and the status for clients', async () => {
  const { get } = served()
  for (const accept of ['text/html,application/xhtml+xml,*/*;q=0.8', '*/*']) {
    const page = await get('/', { accept })
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await page.text()).toContain('<h1>SnapTrade sandbox</h1>')
  }
  expect(await (await get('/', { accept: 'application/json' })).json()).toMatchObject({ online: true })
  expect(await (await get('/api/v1/')).json()).toMatchObject({ online: true })
})

it('behavior: shows users, connections, requests, events and every named failure, without secrets', async () => {
  const { sandbox, handler, get } = served()
  const { userSecret } = sandbox.addUser({ userId: '<b>"ada"</b>' })
  sandbox.addConnection({ userId: '<b>"ada"</b>', broker: 'KRAKEN', disabled: true })
  await handler(new Request(`${origin}/api/v1/brokerages?clientId=x`))
  const text = await (await get()).text()
  for (const secret of [userSecret, sandbox.consumerKey, '<b>']) expect(text).not.toContain(secret)
  const { document } = new JSDOM(text).window
  const part = (id: string) => document.getElementById(id)?.textContent ?? ''
  expect(part('users')).toMatch(/<b>"ada"<\/b>.*Kraken.*read.*Disabled/s)
  expect(part('requests')).toContain('401 · 1074')
  expect(part('events')).toMatch(/CONNECTION_BROKEN.*CONNECTION_ADDED.*USER_REGISTERED/s)
  const switches = [...document.querySelectorAll('[role=switch]')]
  expect(switches.map(({ id }) => id).sort()).toEqual(
    namedFailures.map(({ name }) => `failure-${name}`).sort(),
  )
  expect(switches.every((each) => each.getAttribute('aria-checked') === 'false')).toBe(true)
})

it('behavior: only its own script can run, and the page cannot be embedded', async () => {
  const { headers } = await served().get()
  expect(headers.get('content-security-policy')).toMatch(
    /default-src 'none'.*script-src 'sha256-[^']+';.*frame-ancestors 'none'/,
  )
})

it.each<[Record<string, string>, number]>([
  [{ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, 200],
  [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 200],
  [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
  [{ origin: 'https://evil.example' }, 403],
])('behavior: other pages can link to it but not read it: %j', async (headers, status) => {
  expect((await served().get('/', headers)).status).toBe(status)
  if (status === 403) expect((await served().get('/sandbox/live', headers)).status).toBe(403)
})

it('behavior: changes are pushed, for the selected operation', async () => {
  const { sandbox, get } = served()
  const stream = await get('/sandbox/live?operation=loginSnapTradeUser')
  expect(stream.headers.get('content-type')).toBe('text/event-stream')
  const next = messagesOf(stream)
  const first = await next()
  expect(first?.('users').textContent).toContain('No users')
  sandbox.fail('loginSnapTradeUser', { status: 429, retryAfter: 7 })
  sandbox.addUser({ userId })
  const second = await next()
  expect(second?.('users').textContent).toContain(userId)
  const isOn = (name: string) =>
    second?.('operation-switches').querySelector(`#failure-${name}`)?.getAttribute('aria-checked')
  expect([isOn('rate_limited'), isOn('not_found')]).toEqual(['true', 'false'])
  expect(second?.('active').textContent).toContain('loginSnapTradeUser: Too many requests')
})

it('behavior: the stream ends when its page closes', async () => {
  const { sandbox, handler } = served()
  const page = new AbortController()
  const response = await handler(new Request(`${origin}/sandbox/live`, { signal: page.signal }))
  const next = messagesOf(response)
  await next()
  page.abort()
  sandbox.addUser({ userId })
  expect(await next()).toBeUndefined()
})

it('behavior: switches, buttons and forms send commands and report the result', async () => {
  const { sandbox, get } = served()
  sandbox.addUser({ userId })
  const { find, sent, fetch, window, document } = await open(await (await get()).text())
  const answers = (status: number) =>
    fetch.mockResolvedValueOnce(Response.json({ detail: 'There is none.' }, { status }))
  const said = (text: string) => vi.waitFor(() => expect(find('#said').textContent).toBe(text))
  answers(200)
  find('#failure-rate_limited').click()
  await said('Too many requests: on.')
  answers(400)
  find(`#user-${userId}`).click()
  await said('There is none.')
  expect(find('#said').className).toBe('bad')
  answers(200)
  const form = find<HTMLFormElement>('form[data-post=addUser]')
  find<HTMLInputElement>('form[data-post=addUser] input').value = 'bob'
  form.dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }))
  await said('The user is registered.')
  expect(sent()).toEqual([
    ['/sandbox/fail', { name: 'rate_limited', operation: '*' }],
    ['/sandbox/deleteUser', { userId }],
    ['/sandbox/addUser', { userId: 'bob' }],
  ])
  vi.mocked(window.confirm).mockReturnValueOnce(false)
  find('#reset').click()
  expect(fetch).toHaveBeenCalledTimes(3)
  fetch.mockRejectedValueOnce(new Error('gone'))
  find('#advance-5').click()
  await said('The sandbox does not respond.')
  expect(document.querySelectorAll('[role=status]')).toHaveLength(1)
})

it('behavior: an update keeps the focus, or moves it to the heading if its element was removed', async () => {
  const { sandbox, get } = served()
  sandbox.addUser({ userId })
  const { find, sources, document, window } = await open(await (await get()).text())
  const update = async (operation = '*') => {
    const part = await messagesOf(await get(`/sandbox/live?operation=${encodeURIComponent(operation)}`))()
    const html = (id: string) => {
      const box = document.createElement('div')
      box.append(...[part?.(id) ?? ''].map((node) => document.importNode(node as Node, true)))
      return box.innerHTML
    }
    const ids = ['users', 'operation-switches', 'active']
    sources[0]?.onmessage?.({ data: JSON.stringify(Object.fromEntries(ids.map((id) => [id, html(id)]))) })
  }
  find('#failure-not_found').focus()
  sandbox.fail('*', { status: 404, code: '1011', detail: 'The requested resource does not exist.' })
  await update()
  expect(document.activeElement?.id).toBe('failure-not_found')
  expect(document.activeElement?.getAttribute('aria-checked')).toBe('true')
  find(`#user-${userId}`).focus()
  sandbox.deleteUser(userId)
  await update()
  expect(document.activeElement?.id).toBe('users-title')

  const choice = find<HTMLSelectElement>('#operation')
  choice.value = 'loginSnapTradeUser'
  choice.dispatchEvent(new window.Event('change'))
  expect(sources.map(({ url }) => url)).toEqual(['/sandbox/live?operation=loginSnapTradeUser'])
  sources[0]?.onerror?.()
  expect(find('#lost').hidden).toBe(false)
})

it('behavior: axe finds nothing', async () => {
  const { sandbox, handler, get } = served()
  sandbox.addUser({ userId })
  sandbox.addConnection({ userId, broker: 'KRAKEN' })
  sandbox.addConnection({ userId, broker: 'ALPACA', disabled: true })
  sandbox.fail('*', { status: 429, times: 3 })
  await handler(new Request(`${origin}/nothing`))
  const { window } = new JSDOM(await (await get()).text(), { runScripts: 'outside-only' })
  window.eval(axe.source)
  // Contrast needs a browser, and was checked there in light and dark.
  const { violations } = await window.axe.run({ rules: { 'color-contrast': { enabled: false } } })
  expect(violations).toEqual([])
})

it('behavior: a hundred thousand users are counted, but not all are shown', async () => {
  const { sandbox, get } = served()
  for (let index = 0; index < 1000; index += 1) sandbox.addUser({ userId: `user ${index}` })
  const text = await (await get()).text()
  expect(text).toContain('And 950 more.')
  expect(text.length).toBeLessThan(100_000)
})

it('behavior: the only user of a personal key can be connected, but not deleted', async () => {
  const { get } = served({ keyType: 'personal' })
  const { document } = new JSDOM(await (await get()).text()).window
  expect(document.querySelector('[data-post=deleteUser], [data-post=addUser]')).toBeNull()
  expect(document.querySelector<HTMLInputElement>('form[data-post=addConnection] input')?.value).toBe(
    'personal',
  )
})

it('error: an invalid url', () => {
  expect(() => createSandboxHandler(createSandbox(), { url: 'nowhere' })).toThrow(TypeError)
})
