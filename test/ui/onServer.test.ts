import { createElement, type ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import {
  BalanceSummary,
  BrokeragePicker,
  ConnectBrokerButton,
  ConnectionCallback,
  ConnectionList,
  ConnectionTypeSelect,
  createConfig,
  custom,
  PortalDialog,
  PortalFrame,
  ReconnectBanner,
  SnapTradeProvider,
  SnapTradeUserTable,
} from 'react-snaptrade-connect'
import { afterEach, expect, it, vi } from 'vitest'

const config = createConfig({ transport: custom({ request: () => new Promise(() => {}) }) })
const onOpenChange = () => {}

const elements: [name: string, render: () => ReactElement][] = [
  ['BalanceSummary', () => createElement(BalanceSummary)],
  ['BrokeragePicker', () => createElement(BrokeragePicker)],
  ['ConnectBrokerButton', () => createElement(ConnectBrokerButton)],
  ['ConnectionCallback', () => createElement(ConnectionCallback)],
  ['ConnectionList', () => createElement(ConnectionList)],
  ['ConnectionTypeSelect', () => createElement(ConnectionTypeSelect)],
  ['PortalFrame', () => createElement(PortalFrame)],
  ['PortalDialog', () => createElement(PortalDialog, { open: true, onOpenChange })],
  ['ReconnectBanner', () => createElement(ReconnectBanner)],
  ['SnapTradeUserTable', () => createElement(SnapTradeUserTable)],
]

afterEach(() => {
  vi.restoreAllMocks()
})

// React 18 warns about layout effects on a server, React 19 does not: also run this with the lowest supported React.
it.each(elements)('behavior: %s renders without a document and without a warning of React', (_, render) => {
  const error = vi.spyOn(console, 'error')
  expect(typeof document).toBe('undefined')
  renderToString(createElement(SnapTradeProvider, { config, userId: 'ada' }, render()))
  expect(error.mock.calls).toEqual([])
})
