import { fireEvent, waitFor } from '@testing-library/react'
import {
  BalanceSummary,
  BrokeragePicker,
  ConnectBrokerButton,
  ConnectionList,
  ConnectionTypeSelect,
  PortalDialog,
  ReconnectBanner,
  SnapTradeUserTable,
  usePartnerInfo,
} from 'react-snaptrade-connect'
import { expect, vi } from 'vitest'
import type { Responses } from './responses.js'

/** A component, the responses that it shows, and the actions of a person. */
export interface Subject {
  element: React.ReactElement
  parts: readonly (keyof Responses)[]
  /** Each step runs after the requests of the previous one are finished. */
  steps?: readonly (() => unknown)[]
}

/** The brokerage that an app passes to the component. */
const TypeOfFirst = () => {
  const { data } = usePartnerInfo()
  return <ConnectionTypeSelect brokerage={data?.allowed_brokerages?.[0]} />
}

/** Presses the first button with this text, if it exists. A query by role would take 50 ms in jsdom. */
const press = (name: RegExp) => () => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => name.test(textContent))
  if (button) fireEvent.click(button)
}
const change = (selector: string, value: string) => () => {
  for (const field of document.querySelectorAll(selector)) fireEvent.change(field, { target: { value } })
}

const openWindow = () => {
  const popup = {
    closed: false,
    document: document.implementation.createHTMLDocument(),
    focus() {},
    close() {},
  }
  const location = { replace() {} }
  vi.spyOn(window, 'open').mockReturnValue({ ...popup, location } as unknown as Window)
}
/** Waits until the visit shows the portal or an error. */
const visitBegins = () =>
  waitFor(() => expect(document.querySelector('[data-status=preparing]')).toBeNull(), { interval: 5 })

/** The components that show connections, accounts and brokerages. */
export const ofConnections: Record<string, Subject> = {
  ConnectionList: {
    element: <ConnectionList />,
    parts: ['connections', 'accounts', 'refresh', 'deletion'],
    steps: [press(/^Refresh/), press(/^Refresh now/), press(/^Remove/), press(/^Remove connection/)],
  },
  BalanceSummary: {
    element: <BalanceSummary />,
    parts: ['connections', 'accounts'],
    steps: [press(/^Try again/)],
  },
  ReconnectBanner: { element: <ReconnectBanner />, parts: ['connections'] },
  BrokeragePicker: {
    element: <BrokeragePicker connectionType="trade" name="broker" />,
    parts: ['partner'],
    steps: [
      () => {
        for (const option of [...document.querySelectorAll('[role=option]')].slice(0, 2))
          fireEvent.click(option)
      },
      change('input[role=combobox]', 'k'),
    ],
  },
  ConnectionTypeSelect: { element: <TypeOfFirst />, parts: ['partner'] },
}

/** The components that start a visit or manage users. */
export const ofVisitsAndUsers: Record<string, Subject> = {
  SnapTradeUserTable: {
    element: <SnapTradeUserTable />,
    parts: ['users', 'registration', 'userDeletion'],
    steps: [
      change('select', 'descending'),
      change('form input', 'carl'),
      press(/^Register$/),
      press(/^Delete/),
      change('dialog input', 'bert'),
      press(/^Delete user/),
    ],
  },
  ConnectBrokerButton: {
    // Handles the error of a visit, so that it is not written to the console.
    element: <ConnectBrokerButton onError={() => {}} />,
    parts: ['login'],
    steps: [openWindow, press(/^Connect/), visitBegins, press(/^Cancel/)],
  },
  PortalDialog: {
    element: <PortalDialog open onOpenChange={() => {}} onError={() => {}} />,
    parts: ['login'],
    steps: [visitBegins],
  },
}
