import type { Sandbox } from 'react-snaptrade-connect/sandbox'
import { Snaptrade, SnaptradeAuth } from 'snaptrade-typescript-sdk'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serve } from './support.js'

const consumerKey = "k+/=é %20ключ'&?#"
const clientId = 'CLIENT é&=+/ 1'
const userId = "jo é+/='&%20🙂"

describe.each(['/api/v1', ''])('with the base path "%s"', (prefix) => {
  let sandbox: Sandbox
  let close: () => Promise<unknown>
  beforeEach(async () => {
    ;({ sandbox, close } = await serve({ clientId, consumerKey, accountsDelay: 1000 }))
  })
  afterEach(() => close())
  const sdk = () =>
    new Snaptrade({
      auth: SnaptradeAuth.commercialApiKey({ clientId, consumerKey }),
      basePath: sandbox.portal + prefix,
    })

  it("default: SnapTrade's own SDK runs all operations from registration to deletion", async () => {
    const { authentication, connections } = sdk()
    const { data: registered } = await authentication.registerSnapTradeUser({ userId })
    expect(registered).toEqual({ userId, userSecret: expect.stringMatching(/^[\da-f-]{36}$/) })
    const first = { userId, userSecret: registered.userSecret ?? '' }
    expect((await authentication.listSnapTradeUsers()).data).toEqual([userId])

    const { data: link } = await authentication.loginSnapTradeUser({ ...first, broker: 'ALPACA' })
    expect(link).toEqual({
      redirectURI: expect.stringContaining(`${sandbox.portal}/snapTrade/redeemToken?token=`),
      sessionId: expect.any(String),
    })

    const { id } = sandbox.addConnection({ userId, broker: 'ALPACA' })
    const { data: reset } = await authentication.resetSnapTradeUserSecret(first)
    const user = { userId, userSecret: reset.userSecret ?? '' }
    expect(user.userSecret).not.toBe(first.userSecret)
    await expect(connections.listBrokerageAuthorizations(first)).rejects.toMatchObject({
      status: 401,
      responseBody: { code: '1083' },
    })
    expect((await connections.listBrokerageAuthorizations(user)).data).toMatchObject([{ id }])

    const one = { ...user, authorizationId: id }
    expect((await connections.detailBrokerageAuthorization(one)).data).toMatchObject({
      id,
      type: 'read',
      disabled: false,
      disabled_date: null,
      brokerage: { slug: 'ALPACA', allows_trading: true },
    })
    const { data: accounts } = await connections.listBrokerageAuthorizationAccounts(one)
    expect(accounts.map(({ name }) => name)).toEqual(['Alpaca Individual', 'Alpaca Roth IRA'])
    expect((await connections.refreshBrokerageAuthorization(one)).data.detail).toContain(id)
    expect((await connections.disableBrokerageAuthorization(one)).data.detail).toContain(id)
    await expect(connections.refreshBrokerageAuthorization(one)).rejects.toMatchObject({
      status: 402,
      responseBody: { code: 3003 },
    })

    const { data: removal } = await connections.deleteConnection({ ...user, connectionId: id })
    expect(removal).toMatchObject({ connection_id: id })
    sandbox.advance(300)
    expect((await connections.listBrokerageAuthorizations(user)).data).toEqual([])

    // The SDK still has the older operation, and the launch checklist requires it.
    const second = sandbox.addConnection({ userId, broker: 'KRAKEN' })
    const removed = await connections.removeBrokerageAuthorization({ ...user, authorizationId: second.id })
    expect(removed.status).toBe(204)
    expect((await connections.listBrokerageAuthorizations(user)).data).toEqual([])

    const { data: deletion } = await authentication.deleteSnapTradeUser({ userId })
    expect(deletion).toMatchObject({ status: 'deleted', userId })
    sandbox.advance(300)
    expect((await authentication.listSnapTradeUsers()).data).toEqual([])
  })

  it('default: brokerages and partner', async () => {
    const { referenceData } = sdk()
    const { data: brokerages } = await referenceData.listAllBrokerages()
    expect(brokerages.length).toBeGreaterThanOrEqual(30)
    const { data: partner } = await referenceData.getPartnerInfo()
    const allowed = partner.allowed_brokerages?.map(({ slug }) => slug)
    expect(allowed).toEqual(brokerages.filter(({ enabled }) => enabled).map(({ slug }) => slug))
    expect(partner.redirect_uri).toBeNull()
  })

  it('parameters: every login option arrives', async () => {
    const user = sandbox.addUser({ userId })
    const { id } = sandbox.addConnection({ userId, broker: 'KRAKEN', disabled: true })
    const { data } = await sdk().authentication.loginSnapTradeUser({
      ...user,
      broker: 'ALPACA',
      immediateRedirect: true,
      customRedirect: 'https://app.example/é?a=1&b=2#c',
      reconnect: id,
      connectionType: 'trade-if-available',
      showCloseButton: false,
      darkMode: true,
      connectionPortalVersion: 'v4',
    })
    expect(data).toHaveProperty('sessionId')
  })

  it('parameters: keyType personal', async () => {
    await close()
    ;({ sandbox, close } = await serve({ clientId, consumerKey, keyType: 'personal' }))
    const { authentication, connections, referenceData } = new Snaptrade({
      auth: SnaptradeAuth.personalApiKey({ clientId, consumerKey }),
      basePath: sandbox.portal + prefix,
    })
    expect((await authentication.loginSnapTradeUser({})).data).toHaveProperty('redirectURI')
    const { id } = sandbox.addConnection({ broker: 'KRAKEN' })
    expect((await connections.listBrokerageAuthorizations()).data).toMatchObject([{ id }])
    expect((await connections.detailBrokerageAuthorization({ authorizationId: id })).data).toMatchObject({
      id,
    })
    await connections.disableBrokerageAuthorization({ authorizationId: id })
    expect(sandbox.users[0]?.connections[0]?.disabled).toBe(true)
    expect((await referenceData.getPartnerInfo()).data.redirect_uri).toBeNull()
  })
})
