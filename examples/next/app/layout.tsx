import type { ReactNode } from 'react'
import 'react-snaptrade-connect/styles.css'

export const metadata = { title: 'Brokerages' }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
