import type { ReactNode } from 'react'
import {
  BalanceSummary,
  BrokeragePicker,
  ConnectBrokerButton,
  ConnectionList,
  ConnectionTypeSelect,
  ReconnectBanner,
  SnapTradeUserTable,
} from 'react-snaptrade-connect'
import { DocsLink } from './DocsLink.js'
import { PortalSketch } from './PortalSketch.js'
import './gallery.css'

interface Card {
  name: string
  about: string
  preview: ReactNode
}

const cards: Card[] = [
  {
    name: 'ConnectBrokerButton',
    about: 'Opens the portal, or fixes a broken connection.',
    preview: <ConnectBrokerButton />,
  },
  {
    name: 'ConnectionList',
    about: 'Connections with their accounts: reconnect, refresh, remove.',
    preview: <ConnectionList />,
  },
  {
    name: 'BrokeragePicker',
    about: 'A searchable list of the brokerages that people can connect.',
    preview: <BrokeragePicker />,
  },
  {
    name: 'ReconnectBanner',
    about: 'Names a broken connection, and reconnects it.',
    preview: <ReconnectBanner />,
  },
  {
    name: 'BalanceSummary',
    about: 'The total in each currency, and the share of each brokerage.',
    preview: <BalanceSummary />,
  },
  {
    name: 'ConnectionTypeSelect',
    about: 'Read, trade, or trade where supported.',
    preview: <ConnectionTypeSelect defaultValue="read" />,
  },
  {
    name: 'PortalDialog',
    about: 'The portal in a dialog over your page.',
    preview: <PortalSketch isDialog />,
  },
  { name: 'PortalFrame', about: 'The portal inside your page.', preview: <PortalSketch /> },
  {
    name: 'SnapTradeUserTable',
    about: 'For your staff: search, register and delete users.',
    preview: <SnapTradeUserTable />,
  },
  {
    name: 'ConnectionCallback',
    about: 'The page that the portal returns to.',
    preview: <div className="gallery-page">Connected. You can close this window.</div>,
  },
  {
    name: 'SnapTradeDevtools',
    about: 'For developers: what a visit did, and why.',
    preview: (
      <div className="gallery-page">
        opening, popup: 0 ms
        <br />
        opened: 214 ms
        <br />
        connected: 6.3 s
      </div>
    ),
  },
]

/** Shows one card per component: a preview and a link to its page. */
export const Gallery = () => (
  <ul className="gallery">
    {cards.map(({ name, about, preview }) => (
      <li key={name} className="gallery-card">
        {/* A picture: the component's page is the place to try it. */}
        <div className="gallery-preview" aria-hidden="true" inert>
          <div>{preview}</div>
        </div>
        <DocsLink to={name}>{name}</DocsLink>
        <p>{about}</p>
      </li>
    ))}
  </ul>
)
