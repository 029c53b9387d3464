import { waitFor } from '@testing-library/react'
import { BrokeragePicker, ConnectionList } from 'react-snaptrade-connect'
import { afterEach, expect, it } from 'vitest'
import { describeOddData, forget } from './describeOddData.js'
import { mutate } from './mutate.js'
import { responsesOf } from './responses.js'
import { show } from './show.js'
import { ofConnections } from './subjects.js'

afterEach(forget)

describeOddData(ofConnections)

it('behavior: an amount without a currency of ISO 4217 is shown with its code', async () => {
  const responses = await responsesOf()
  const accounts = mutate(responses.accounts, [0, 'balance'], { total: { amount: 1.5, currency: 'USDT' } })
  const { text } = await show({ ...responses, accounts }, <ConnectionList />)
  await waitFor(() => expect(text()).toContain('1.5 USDT'))
})

it('behavior: a number instead of a boolean is not shown', async () => {
  const responses = await responsesOf()
  const connections = mutate(responses.connections, [0, 'disabled'], 0)
  const partner = mutate(responses.partner, ['allowed_brokerages', 0, 'allows_trading'], 0)
  for (const element of [<ConnectionList key="list" />, <BrokeragePicker key="picker" />]) {
    forget()
    const view = await show({ ...responses, connections, partner }, element)
    view.expectReadable('0')
  }
})
