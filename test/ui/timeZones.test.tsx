import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import {
  ConnectionList,
  connectionsQueryKey,
  createConfig,
  custom,
  ReconnectBanner,
  SnapTradeProvider,
} from 'react-snaptrade-connect'
import { afterEach, expect, it } from 'vitest'
import { mutate } from './oddData/mutate.js'
import { responsesOf } from './oddData/responses.js'

const { TZ } = process.env
afterEach(() => {
  if (TZ === undefined) delete process.env.TZ
  else process.env.TZ = TZ
})

it.each(['en', 'de', 'ar', 'th'])(
  'behavior: rendered in Auckland and hydrated in Los Angeles without a warning, in %s',
  async (locale) => {
    const { connections } = await responsesOf()
    // The two time zones have different days.
    const list = mutate(
      mutate(connections, [0, 'created_date'], '2026-01-01T20:00:00Z'),
      [1, 'disabled_date'],
      '2026-02-02T22:00:00Z',
    )
    const page = () => {
      const config = createConfig({ transport: custom({ request: () => new Promise(() => {}) }) })
      const client = new QueryClient()
      client.setQueryData(connectionsQueryKey({ userId: 'ada' }), list as never)
      return (
        <QueryClientProvider client={client}>
          <SnapTradeProvider config={config} userId="ada" messages={{ locale }}>
            <ConnectionList />
            <ReconnectBanner />
          </SnapTradeProvider>
        </QueryClientProvider>
      )
    }
    process.env.TZ = 'Pacific/Auckland'
    const root = document.body.appendChild(document.createElement('div'))
    root.innerHTML = renderToString(page())
    const rendered = root.querySelector('time')?.textContent
    process.env.TZ = 'America/Los_Angeles'
    const problems: unknown[] = []
    await act(async () => hydrateRoot(root, page(), { onRecoverableError: (error) => problems.push(error) }))
    expect(problems).toEqual([])
    // The server formats in UTC, not in its own time zone, in which it is the next day.
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
    expect(rendered).toContain(day.format(Date.parse('2026-01-01T20:00:00Z')))
    root.remove()
  },
)
