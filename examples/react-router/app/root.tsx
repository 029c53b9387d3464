import type { ReactNode } from 'react'
import { Links, Meta, Outlet, Scripts } from 'react-router'
import 'react-snaptrade-connect/styles.css'

export const meta = () => [{ title: 'Brokerages' }]

export const Layout = ({ children }: { children: ReactNode }) => (
  <html lang="en">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <Meta />
      <Links />
    </head>
    <body>
      {children}
      <Scripts />
    </body>
  </html>
)

export default function Root() {
  return <Outlet />
}
