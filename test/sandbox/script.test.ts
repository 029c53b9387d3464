import { JSDOM } from 'jsdom'
import { describe, expect, it, vi } from 'vitest'
import { type Visit, visit, withUser } from './visit.js'

/** Runs a page with its script, in a window that the app opened or in an iframe of the app. */
const run = (page: Visit, place: 'window' | 'iframe') => {
  const app = { postMessage: vi.fn() }
  const shell = { poll: vi.fn(), go: vi.fn(), reload: vi.fn(), beacon: vi.fn() }
  const closed = vi.fn()
  // The test calls the interval's function itself.
  const setInterval = vi.fn<(run: () => Promise<void>, ms: number) => void>()
  const { window } = new JSDOM(page.html, {
    url: page.url,
    runScripts: 'dangerously',
    beforeParse: (own) => {
      if (place === 'iframe') Object.defineProperty(own, 'parent', { value: app })
      else Object.defineProperty(own, 'opener', { value: app })
      Object.assign(own, { portalShell: shell, close: closed, open: vi.fn(() => null), setInterval })
    },
  })
  const find = (selector: string) => window.document.querySelector<HTMLElement>(selector)
  return { window, app, shell, closed, find, setInterval }
}

const failed = async (customRedirect?: string) => {
  const { sandbox } = withUser()
  const page = await visit(sandbox, { broker: 'KRAKEN', ...(customRedirect ? { customRedirect } : {}) })
  return page.press('Connect', { Username: 'ann', Password: 'wrong' })
}

describe.each(['window', 'iframe'] as const)('in a %s', (place) => {
  it('default: sends its messages to the app, on any origin', async () => {
    const { app, find } = run(await failed(), place)
    expect(app.postMessage.mock.calls).toEqual([
      [{ status: 'ERROR', errorCode: '1066', statusCode: '403', detail: expect.any(String) }, '*'],
    ])
    expect(find('input[name=framed]')).toHaveProperty('value', place === 'iframe' ? '1' : '')
  })

  it('behavior: goes to the redirect URL, but not from an iframe', async () => {
    const { sandbox } = withUser()
    const page = await visit(sandbox, { customRedirect: 'https://app.example/back' })
    const { app, shell } = run(await page.press('Close'), place)
    expect(app.postMessage.mock.calls).toEqual([[place === 'iframe' ? 'CLOSE_MODAL' : 'ABANDONED', '*']])
    expect(shell.go.mock.calls).toEqual(
      place === 'iframe' ? [] : [['https://app.example/back?status=ABANDONED']],
    )
  })

  it('behavior: a page without a visit is dismissed', async () => {
    const { sandbox } = withUser()
    const page = await visit(sandbox)
    const { app, closed, find } = run(await page.open('/snapTrade/redeemToken'), place)
    app.postMessage.mockClear()
    find('[data-dismiss]')?.click()
    expect(app.postMessage.mock.calls).toEqual(place === 'iframe' ? [['CLOSE_MODAL', '*']] : [])
    expect(closed).toHaveBeenCalledTimes(place === 'iframe' ? 0 : 1)
  })

  it('behavior: polls the visit only from an iframe', async () => {
    const { sandbox } = withUser()
    const page = await visit(sandbox, { broker: 'ALPACA' })
    const { shell, window, setInterval } = run(page, place)
    shell.poll.mockResolvedValue({ turn: 99 })
    for (const [look] of setInterval.mock.calls) await look()
    window.close()
    expect(shell.poll.mock.calls.length > 0).toBe(place === 'iframe')
    expect(shell.reload.mock.calls.length > 0).toBe(place === 'iframe')
  })
})

it('behavior: a page without an app causes no error', async () => {
  const page = await failed()
  const error = vi.fn()
  const { window } = new JSDOM(page.html, {
    url: page.url,
    runScripts: 'dangerously',
    beforeParse: (own) => own.addEventListener('error', error),
  })
  expect(window.document.querySelector('[role=alert]')).not.toBeNull()
  expect(error).not.toHaveBeenCalled()
})

it("behavior: the brokerage's own window reports that it was closed before its form was sent", async () => {
  const { sandbox } = withUser()
  const page = await visit(sandbox, { broker: 'ALPACA' }, true)
  await page.press('Connect')
  const { window, shell } = run(page, 'window')
  window.dispatchEvent(new window.Event('pagehide'))
  expect(shell.beacon.mock.calls).toEqual([[page.data.beacon]])
  shell.beacon.mockClear()
  window.document.dispatchEvent(new window.Event('submit'))
  window.dispatchEvent(new window.Event('pagehide'))
  expect(shell.beacon).not.toHaveBeenCalled()
})

it("behavior: the brokerage's own window closes itself at the end", async () => {
  const { sandbox } = withUser()
  const page = await visit(sandbox, { broker: 'ALPACA' }, true)
  await (await page.press('Connect')).press('Connect')
  const { app, closed } = run(page, 'window')
  expect(closed).toHaveBeenCalledTimes(1)
  expect(app.postMessage).not.toHaveBeenCalled()
})
