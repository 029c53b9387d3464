import type { SandboxEvent } from 'react-snaptrade-connect/sandbox'
import { describe, expect, it, vi } from 'vitest'
import { holdClock } from '../setup/heldClock.js'
import { call } from './support.js'
import { connectionsOf, linkFor, userId, Visit, visit, withUser } from './visit.js'

const credentials = { Username: 'ann', Password: 'secret' }
const redirect = 'https://app.example/back'

describe('the list of brokerages', () => {
  it('default: brokerages by name, without the disabled ones; those in maintenance cannot be clicked', async () => {
    const { sandbox } = withUser()
    const page = await visit(sandbox)
    expect(page.heading).toBe('Choose your brokerage')
    expect(page.buttons).toEqual(expect.arrayContaining(['Sandbox', 'Alpaca', 'Kraken', 'DEGIRO']))
    expect(page.buttons).not.toContain('CommSec')
    expect(page.html).not.toContain('Empower')
    const commSec = page.allButtons.find(({ value }) => value === 'COMMSEC')
    expect(commSec?.disabled).toBe(true)
    const note = page.document.getElementById(commSec?.getAttribute('aria-describedby') ?? '')
    expect(note?.textContent).toBe('Maintenance')
    expect(page.document.getElementById('note-DEGIRO')?.textContent).toBe('Degraded')
  })

  it('behavior: no name contains another one, so that each button can be found by its name', async () => {
    const { sandbox } = withUser()
    const names = (await visit(sandbox)).allButtons.map((button) => button.textContent ?? '')
    for (const name of names) expect(names.filter((other) => other.includes(name))).toEqual([name])
  })

  it('parameters: connectionType trade', async () => {
    const { sandbox } = withUser()
    const { buttons } = await visit(sandbox, { connectionType: 'trade' })
    expect(buttons).toContain('Alpaca')
    expect(buttons).not.toContain('Sandbox')
    expect(buttons).not.toContain('Robinhood')
  })
})

describe('the Sandbox brokerage', () => {
  it('default: a scenario by its documented name connects', async () => {
    const { sandbox } = withUser({ accountsDelay: 1000 })
    const page = await (await visit(sandbox)).press('Sandbox')
    const choices = [...page.document.querySelectorAll('label.choice')].map(({ textContent }) => textContent)
    expect(choices).toEqual([
      'Self-directed',
      'Cash only',
      'No transactions',
      'No accounts',
      'Invalid credentials',
      'Account locked',
      'Rate limited',
    ])
    await page.press('Connect', { 'Cash only': '' })
    const [connection] = connectionsOf(sandbox)
    expect(page.heading).toBe('Connected')
    expect(page.data.toOpener).toEqual([{ status: 'SUCCESS', authorizationId: connection?.id }])
    expect(page.data.toParent).toEqual(page.data.toOpener)
    expect(connection).toMatchObject({ type: 'read', disabled: false, brokerage: { slug: 'SANDBOX' } })
  })

  it.each([
    ['Invalid credentials', '1066', '403'],
    ['Account locked', '1066', '403'],
    ['Rate limited', '3000', '500'],
  ])('error: the scenario %s fails with %s', async (scenario, errorCode, statusCode) => {
    const { sandbox } = withUser()
    const page = await (await visit(sandbox, { broker: 'SANDBOX' })).press('Connect', { [scenario]: '' })
    expect(page.data.toOpener).toEqual([
      { status: 'ERROR', errorCode, statusCode, detail: expect.any(String) },
    ])
    expect(page.data.toParent).toEqual(page.data.toOpener)
    expect(page.alert).toContain(`Error ${errorCode}`)
    expect(page.buttons).toEqual(['Try again', 'Close'])
    await page.press('Try again')
    expect(page.heading).toBe('Sandbox')
    expect(connectionsOf(sandbox)).toEqual([])
  })
})

describe('brokerages with a login in the portal', () => {
  it('default: username and password connect, Done ends the visit', async () => {
    const { sandbox } = withUser()
    const page = await (await visit(sandbox)).press('Kraken')
    expect(page.heading).toBe('Log in to Kraken')
    await page.press('Connect', credentials)
    expect(page.buttons).toEqual(['Done'])
    await page.press('Done')
    expect(page.heading).toBe('You can close this window')
    expect(page.data).toMatchObject({ toOpener: [], toParent: ['CLOSE_MODAL'], leave: null })
    expect(connectionsOf(sandbox)).toMatchObject([{ username: 'ann', name: 'Connection-1' }])
  })

  it.each([['wrong'], ['']])('error: the password "%s" fails with 1066', async (Password) => {
    const { sandbox } = withUser()
    const page = await (await visit(sandbox, { broker: 'KRAKEN' })).press('Connect', {
      Username: 'ann',
      Password,
    })
    expect(page.data.toOpener).toMatchObject([{ status: 'ERROR', errorCode: '1066', statusCode: '403' }])
    await (await page.press('Try again')).press('Connect', credentials)
    expect(page.heading).toBe('Connected')
  })

  it('behavior: the password "mfa" asks for a code', async () => {
    const { sandbox } = withUser()
    const page = await (await visit(sandbox, { broker: 'KRAKEN' })).press('Connect', {
      Username: 'ann',
      Password: 'mfa',
    })
    expect(page.heading).toBe('Enter your code')
    await page.press('Connect', { 'Verification code': '000000' })
    expect(page.data.toOpener).toMatchObject([{ status: 'ERROR', errorCode: '1086', statusCode: '400' }])
    await (await page.press('Try again')).press('Connect', { 'Verification code': '123456' })
    expect(page.heading).toBe('Connected')
  })

  it('behavior: typed text is escaped', async () => {
    const { sandbox } = withUser()
    const username = `"><script>alert('x')</script>`
    const connected = await (await visit(sandbox, { broker: 'KRAKEN' })).press('Connect', {
      Username: username,
      Password: 'x',
    })
    const { id } = connectionsOf(sandbox)[0] ?? { id: '' }
    const page = await visit(sandbox, { reconnect: id })
    expect(page.html).not.toContain('<script>alert')
    expect(page.document.querySelector<HTMLInputElement>('[name=username]')?.value).toBe(username)
    expect(connected.html).not.toContain('<script>alert')
  })
})

describe('brokerages with their own pages', () => {
  it("default: goes to the brokerage's page, which cuts the connection to the opener, and back", async () => {
    const { sandbox } = withUser()
    const page = await (await visit(sandbox)).press('Alpaca')
    expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(page.heading).toBe('Alpaca')
    expect(page.data.beacon).toBeNull()
    await page.press('Connect', { Username: 'ann' })
    expect(page.headers.has('cross-origin-opener-policy')).toBe(false)
    expect(page.heading).toBe('Connected')
    expect(connectionsOf(sandbox)).toMatchObject([{ username: 'ann', brokerage: { slug: 'ALPACA' } }])
  })

  it('behavior: Cancel returns to the portal, which offers to try again', async () => {
    const { sandbox } = withUser()
    const page = await (await (await visit(sandbox)).press('Alpaca')).press('Cancel')
    expect(page.alert).toBe('You have not finished at Alpaca. Try again when you are ready.')
    expect(page.buttons).toEqual(['Close', 'Connect', 'Choose another brokerage'])
    expect((await page.press('Connect')).headers.get('cross-origin-opener-policy')).toBe('same-origin')
  })

  it('behavior: in an iframe it opens another window, and the iframe follows its progress', async () => {
    const { sandbox } = withUser()
    const frame = await (await visit(sandbox, {}, true)).press('Alpaca')
    expect(frame.heading).toBe('Continue at Alpaca')
    const turn = async () =>
      (await sandbox.fetch(new Request(new URL(frame.data.poll?.url ?? '', sandbox.portal)))).json()
    expect(await turn()).toEqual({ turn: frame.data.poll?.turn })

    const popup = await new Visit(sandbox).open(`${frame.url}/broker?framed=1`)
    await sandbox.fetch(
      new Request(new URL(popup.data.beacon ?? '', sandbox.portal), {
        method: 'POST',
        body: new URLSearchParams({ action: 'left' }),
      }),
    )
    expect(await turn()).toEqual({ turn: (frame.data.poll?.turn ?? 0) + 1 })
    await frame.open(frame.url)
    expect(frame.alert).toContain('You have not finished at Alpaca')
    expect([frame.data.toParent, frame.data.toOpener]).toEqual([[], []])

    const second = await new Visit(sandbox).open(`${frame.url}/broker?framed=1`)
    await second.press('Connect', { Username: 'ann' })
    expect(second.data).toMatchObject({ isOver: true, toOpener: [], toParent: [] })
    await frame.open(frame.url)
    expect(frame.data.toParent).toMatchObject([{ status: 'SUCCESS' }])
  })
})

describe('CLOSED, in an iframe', () => {
  /** Returns the page that offers to try again after the brokerage's window was closed. */
  const retryScreen = async () => {
    const { sandbox } = withUser()
    const frame = await visit(sandbox, { broker: 'ALPACA' }, true)
    await frame.open(`${frame.url}/broker`, { method: 'POST', body: new URLSearchParams({ action: 'left' }) })
    return frame.open(frame.url.replace('/broker', ''))
  }

  it('default: is sent when the user leaves the retry page', async () => {
    const closed = await (await retryScreen()).press('Close')
    expect(closed.data).toMatchObject({ toParent: ['CLOSED', 'CLOSE_MODAL'], toOpener: ['ABANDONED'] })
    const other = await (await retryScreen()).press('Choose another brokerage')
    expect(other.data).toMatchObject({ toParent: ['CLOSED'], toOpener: [] })
  })

  it('behavior: is not sent by the retry page itself, nor after another attempt', async () => {
    const frame = await retryScreen()
    expect(frame.data.toParent).toEqual([])
    const base = frame.url
    await (await frame.press('Connect')).press('Connect', { Username: 'ann' })
    expect((await frame.open(base)).data.toParent).toMatchObject([{ status: 'SUCCESS' }])
    const { sandbox } = withUser()
    const untouched = await (await visit(sandbox, { broker: 'ALPACA' }, true)).press('Close')
    expect(untouched.data.toParent).toEqual(['CLOSE_MODAL'])
  })
})

describe('the redirect of a visit', () => {
  it.each([
    ['https://app.example/back', 'https://app.example/back?'],
    ['https://app.example/back?a=%20b#part', 'https://app.example/back?a=%20b&'],
    ['myapp://back', 'myapp://back?'],
  ])('parameters: customRedirect %s', async (customRedirect, start) => {
    const { sandbox } = withUser({ redirectUri: 'https://partner.example/' })
    const hash = customRedirect.includes('#') ? '#part' : ''
    const page = await visit(sandbox, { customRedirect, broker: 'KRAKEN' })
    await (await page.press('Connect', credentials)).press('Done')
    const { id } = connectionsOf(sandbox)[0] ?? {}
    expect(page.data.leave).toBe(`${start}status=SUCCESS&connection_id=${id}${hash}`)
    expect(page.document.querySelector('a')?.getAttribute('href')).toBe(page.data.leave)
  })

  it("behavior: without customRedirect it goes to the partner's own URL", async () => {
    const { sandbox } = withUser({ redirectUri: redirect })
    const page = await (await visit(sandbox)).press('Close')
    expect(page.data).toMatchObject({
      toOpener: ['ABANDONED'],
      toParent: ['CLOSE_MODAL'],
      leave: `${redirect}?status=ABANDONED`,
    })
  })

  it('behavior: an iframe does not redirect', async () => {
    const { sandbox } = withUser()
    const login = { broker: 'KRAKEN', customRedirect: redirect, immediateRedirect: true }
    const page = await (await visit(sandbox, login, true)).press('Connect', credentials)
    expect(page.data).toMatchObject({ toParent: [{ status: 'SUCCESS' }], leave: null })
    await page.press('Done')
    expect(page.heading).toBe('You can close this window')
    expect(page.data).toMatchObject({ toParent: ['CLOSE_MODAL'], leave: null })
  })

  it('behavior: Close after a failure reports the failure', async () => {
    const { sandbox } = withUser()
    const page = await visit(sandbox, { broker: 'KRAKEN', customRedirect: redirect })
    await (await page.press('Connect', { Username: 'ann', Password: 'wrong' })).press('Close')
    expect(page.data.leave).toBe(`${redirect}?status=ERROR&status_code=403&error_code=1066`)
    expect(page.data.toOpener).toEqual([])
  })

  it('parameters: immediateRedirect', async () => {
    const { sandbox } = withUser()
    const page = await visit(sandbox, { broker: 'KRAKEN', customRedirect: redirect, immediateRedirect: true })
    await page.press('Connect', credentials)
    const { id } = connectionsOf(sandbox)[0] ?? {}
    expect(page.data).toMatchObject({
      toOpener: [{ status: 'SUCCESS', authorizationId: id }],
      leave: `${redirect}?status=SUCCESS&connection_id=${id}`,
    })
  })
})

describe('immediateRedirect after a failure', () => {
  const failing = { broker: 'KRAKEN', customRedirect: redirect, immediateRedirect: true }
  const wrong = { Username: 'ann', Password: 'wrong' }

  it('default: sends the error and redirects immediately', async () => {
    const { sandbox } = withUser()
    const page = await (await visit(sandbox, failing)).press('Connect', wrong)
    expect(page.data).toMatchObject({
      toOpener: [{ status: 'ERROR', errorCode: '1066', statusCode: '403' }],
      leave: `${redirect}?status=ERROR&status_code=403&error_code=1066`,
    })
  })

  it('default: also from the page of a brokerage', async () => {
    const { sandbox } = withUser()
    sandbox.fail('portalLogin', { code: '3000' })
    const page = await visit(sandbox, { ...failing, broker: 'ALPACA' })
    await (await page.press('Connect')).press('Connect', { Username: 'ann' })
    expect(page.data.leave).toBe(`${redirect}?status=ERROR&status_code=500&error_code=3000`)
  })

  it('behavior: not from an iframe, not without a URL, and only if requested', async () => {
    const { sandbox } = withUser()
    const framed = await (await visit(sandbox, failing, true)).press('Connect', wrong)
    expect(framed.data.leave).toBeNull()
    expect(framed.buttons).toContain('Try again')
    const { customRedirect: _, ...nowhere } = failing
    expect((await (await visit(sandbox, nowhere)).press('Connect', wrong)).data.leave).toBeNull()
    const patient = { ...failing, immediateRedirect: false }
    expect((await (await visit(sandbox, patient)).press('Connect', wrong)).data.leave).toBeNull()
  })
})

describe('links and visits', () => {
  it('error: a link works once', async () => {
    const { sandbox } = withUser()
    const link = await linkFor(sandbox, { customRedirect: redirect })
    expect((await new Visit(sandbox).open(link)).status).toBe(200)
    const second = await new Visit(sandbox).open(link)
    expect(second.status).toBe(400)
    expect(second.data.toOpener).toMatchObject([{ status: 'ERROR', errorCode: '1006', statusCode: '400' }])
    expect(second.data.dismiss).toBe(`${redirect}?status=ERROR&status_code=400&error_code=1006`)
    expect(second.alert).toContain('no longer in progress')
    expect(second.buttons).toEqual(['Close'])
  })

  it('error: a link expires after five minutes', async () => {
    const { sandbox } = withUser()
    const [early, late] = [await linkFor(sandbox), await linkFor(sandbox)]
    sandbox.advance(5 * 60_000 - 1000)
    expect((await new Visit(sandbox).open(early)).status).toBe(200)
    sandbox.advance(1000)
    expect((await new Visit(sandbox).open(late)).data.toOpener).toMatchObject([{ errorCode: '1006' }])
    expect((await visit(sandbox)).status).toBe(200)
  })

  it.each(['/snapTrade/redeemToken?sessionId=x', '/snapTrade/redeemToken', '/portal/', '/portal/nothing'])(
    'error: %s opens no visit',
    async (path) => {
      const { sandbox } = withUser()
      const page = await new Visit(sandbox).open(path)
      expect(page.status).toBeGreaterThanOrEqual(400)
      expect(page.data.toParent).toMatchObject([{ errorCode: '1006' }])
    },
  )

  it('error: a visit that has ended accepts no more forms', async () => {
    const { sandbox } = withUser()
    const page = await visit(sandbox)
    const { url } = page
    await page.press('Close')
    await page.open(url, { method: 'POST', body: new URLSearchParams({ broker: 'KRAKEN' }) })
    expect(page.data.toOpener).toMatchObject([{ errorCode: '1006' }])
  })

  it('error: a user who was deleted in the meantime is not found', async () => {
    const { sandbox } = withUser()
    const page = await visit(sandbox)
    await call(sandbox, 'DELETE', '/snapTrade/deleteUser', { query: { userId } })
    sandbox.advance(300)
    await page.press('Kraken')
    expect(page.status).toBe(401)
    expect(page.data.toOpener).toMatchObject([{ status: 'ERROR', errorCode: '0000', statusCode: '401' }])
  })

  it('behavior: a form that the page no longer has has no effect', async () => {
    const { sandbox } = withUser()
    const page = await visit(sandbox, { broker: 'KRAKEN' })
    await page.press('Connect', credentials)
    const { url } = page
    for (const body of [
      'action=connect&username=bob&password=x',
      'broker=ALPACA',
      'action=back',
      'action=retry',
      '',
    ]) {
      await page.open(url, { method: 'POST', body: new URLSearchParams(body) })
      expect(page.heading).toBe('Connected')
    }
    expect(connectionsOf(sandbox)).toHaveLength(1)
  })

  it('behavior: pages contain no secrets and can be embedded, but run only their own script', async () => {
    const { sandbox, user } = withUser()
    const page = await visit(sandbox)
    for (const secret of [user.userSecret ?? '', sandbox.consumerKey]) expect(page.html).not.toContain(secret)
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'sha256-[^']+'; /)
    expect(page.headers.has('x-frame-options')).toBe(false)
  })
})

describe('an existing connection', () => {
  it('behavior: a second login with the same username enables the same connection again', async () => {
    const { sandbox } = withUser()
    await (await visit(sandbox, { broker: 'KRAKEN' })).press('Connect', credentials)
    const { id } = connectionsOf(sandbox)[0] ?? { id: '' }
    sandbox.disableConnection(id)
    const page = await (await visit(sandbox, { broker: 'KRAKEN' })).press('Connect', credentials)
    expect(page.data.toOpener).toEqual([{ status: 'SUCCESS', authorizationId: id }])
    expect(connectionsOf(sandbox)).toMatchObject([{ id, disabled: false, disabled_date: null }])
    await (await visit(sandbox, { broker: 'KRAKEN' })).press('Connect', { Username: 'bob', Password: 'x' })
    expect(connectionsOf(sandbox)).toHaveLength(2)
  })

  it('parameters: reconnect', async () => {
    const { sandbox } = withUser()
    const { id } = sandbox.addConnection({ userId, broker: 'KRAKEN', username: 'ann', disabled: true })
    const page = await visit(sandbox, { reconnect: id, broker: 'ALPACA' })
    expect(page.heading).toBe('Log in to Kraken')
    expect(page.buttons).not.toContain('Choose another brokerage')
    await page.press('Connect', { Username: 'bob', Password: 'x' })
    expect(page.data.toOpener).toMatchObject([{ status: 'ERROR', errorCode: '1023', statusCode: '400' }])
    expect(connectionsOf(sandbox)).toMatchObject([{ id, disabled: true }])
    await (await page.press('Try again')).press('Connect', credentials)
    expect(page.data.toOpener).toEqual([{ status: 'SUCCESS', authorizationId: id }])
    expect(connectionsOf(sandbox)).toMatchObject([{ id, disabled: false, type: 'read' }])
  })

  it('behavior: a connection that was added without a username accepts the first login', async () => {
    const { sandbox } = withUser()
    const { id } = sandbox.addConnection({ userId, broker: 'ALPACA', disabled: true })
    const page = await (await visit(sandbox, { reconnect: id })).press('Connect')
    await page.press('Connect')
    expect(connectionsOf(sandbox)).toMatchObject([{ id, disabled: false, username: 'demo' }])
  })

  it('behavior: the Sandbox brokerage reconnects with its original scenario', async () => {
    const { sandbox } = withUser()
    await (await visit(sandbox, { broker: 'SANDBOX' })).press('Connect', { 'Cash only': '' })
    const { id } = connectionsOf(sandbox)[0] ?? { id: '' }
    sandbox.disableConnection(id)
    const page = await (await visit(sandbox, { reconnect: id })).press('Connect')
    expect(page.data.toOpener).toEqual([{ status: 'SUCCESS', authorizationId: id }])
  })

  it.each([['trade'], ['trade-if-available']] as const)(
    'behavior: a reconnect with %s raises it to trade',
    async (connectionType) => {
      const { sandbox } = withUser()
      const events: SandboxEvent[] = []
      const { id } = sandbox.addConnection({ userId, broker: 'KRAKEN', username: 'ann' })
      sandbox.subscribe((event) => events.push(event))
      await (await visit(sandbox, { reconnect: id, connectionType })).press('Connect', credentials)
      expect(connectionsOf(sandbox)).toMatchObject([{ id, type: 'trade' }])
      expect(events.map(({ eventType }) => eventType)).toEqual(['CONNECTION_UPDATED', 'CONNECTION_ATTEMPTED'])
    },
  )

  it('behavior: trade-if-available falls back to read, trade explains why it fails', async () => {
    const { sandbox } = withUser()
    const login = { broker: 'ROBINHOOD', connectionType: 'trade-if-available' } as const
    await (await visit(sandbox, login)).press('Connect', credentials)
    expect(connectionsOf(sandbox)[0]?.type).toBe('read')
    const page = await visit(sandbox, { broker: 'ROBINHOOD', connectionType: 'trade' })
    expect(page.alert).toBe('Robinhood does not offer trading through SnapTrade.')
  })
})

describe('appearance', () => {
  it.each([
    ['COMMSEC', 'CommSec is in maintenance. Please try again later.'],
    ['EMPOWER', 'Empower does not accept new connections.'],
  ])('parameters: broker %s', async (broker, text) => {
    const { sandbox } = withUser()
    const page = await visit(sandbox, { broker })
    expect(page.alert).toBe(text)
    expect(page.data.toOpener).toEqual([])
    expect((await page.press('Choose another brokerage')).heading).toBe('Choose your brokerage')
  })

  it('parameters: locale and darkMode', async () => {
    const { sandbox } = withUser()
    const page = await visit(sandbox, { locale: 'PT_br', darkMode: true })
    const { lang, dataset } = page.document.documentElement
    expect([lang, dataset.theme]).toEqual(['pt-BR', 'dark'])
    await (await page.press('Kraken')).press('Conectar', { Usuário: 'ann', Senha: 'x' })
    expect(page.buttons).toEqual(['Concluir'])
    const english = (await visit(sandbox, { locale: 'en-US' })).document.documentElement
    expect([english.lang, english.dataset.theme]).toEqual(['en', 'light'])
  })

  it('parameters: showCloseButton', async () => {
    const { sandbox } = withUser()
    const page = await visit(sandbox, { showCloseButton: false, broker: 'KRAKEN' })
    expect(page.buttons).not.toContain('Close')
    await page.press('Connect', { Username: 'ann', Password: 'wrong' })
    expect(page.buttons).toEqual(['Try again'])
  })
})

describe('failures', () => {
  it('behavior: the portal can be made to fail, or to respond slowly', async () => {
    const { sandbox } = withUser()
    const link = await linkFor(sandbox)
    sandbox.fail('portal', { status: 503, times: 1 })
    expect((await new Visit(sandbox).open(link)).status).toBe(503)
    const undo = sandbox.fail('portal', { delay: 40 })
    const clock = holdClock()
    const answered = vi.fn()
    const answer = new Visit(sandbox).open(link).finally(answered)
    // The link and the page that it opens.
    for (const _ of ['link', 'page']) {
      await clock.until(40)
      expect(answered).not.toHaveBeenCalled()
      await clock.pass(40)
    }
    expect((await answer).status).toBe(200)
    undo()
    sandbox.fail('portal', { html: '<h1>Gateway</h1>' })
    expect((await new Visit(sandbox).open(link)).heading).toBe('Gateway')
  })

  it('behavior: events report the progress of a visit', async () => {
    const { sandbox } = withUser({ accountsDelay: 100 })
    const events: string[] = []
    const stop = sandbox.subscribe(({ eventType }) => events.push(eventType))
    const page = await visit(sandbox, { broker: 'SANDBOX' })
    await (await page.press('Connect', { 'Account locked': '' })).press('Try again')
    await page.press('Connect', { 'Cash only': '' })
    sandbox.advance(200)
    stop()
    sandbox.disableConnection(connectionsOf(sandbox)[0]?.id ?? '')
    expect(events).toEqual([
      'CONNECTION_ATTEMPTED',
      'CONNECTION_FAILED',
      'CONNECTION_ADDED',
      'CONNECTION_ATTEMPTED',
      'NEW_ACCOUNT_AVAILABLE',
      'ACCOUNT_HOLDINGS_UPDATED',
    ])
  })
})
