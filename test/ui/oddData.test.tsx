import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import {
  BrokeragePicker,
  ConnectionList,
  createConfig,
  http,
  ReconnectBanner,
  SnapTradeProvider,
} from 'react-snaptrade-connect'
import { createTestBackend } from 'react-snaptrade-connect/testing'
import { describe, expect, it, vi } from 'vitest'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
type Path = (string | number)[]

/** Mutations of each component: a few with every run, 2,000 in `npm run test:all`. */
const numRuns = Number(process.env.ODD_DATA_RUNS ?? 40)

/** Answers of the sandbox for a person with two connections, one of them broken. */
const answersOf = async () => {
  const { sandbox, fetch } = createTestBackend({ userId: 'ada' })
  sandbox.addUser({ userId: 'ada' })
  sandbox.addConnection({ userId: 'ada', broker: 'ROBINHOOD' })
  sandbox.addConnection({ userId: 'ada', broker: 'KRAKEN', disabled: true })
  const read = async (path: string): Promise<Json> => (await fetch(`/api/snaptrade${path}`)).json()
  const connections = (await read('/authorizations')) as { id: string }[] & Json
  return {
    connections,
    accounts: await read(`/authorizations/${connections[0]?.id}/accounts`),
    partner: await read('/snapTrade/partners'),
  }
}
type Answers = Awaited<ReturnType<typeof answersOf>>

const pathsOf = (value: Json, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key])), path]
    : [path]

const odd: Json[] = [null, '', 'USDT', 0, -1, true, [], {}, [null], 'not a date']

/** A copy with another value at one place; `undefined` drops the field. */
const mutate = (value: Json, path: Path, other: Json | undefined): Json => {
  const [key, ...rest] = path
  if (key === undefined) return other ?? null
  const copy = structuredClone(value) as Record<string | number, Json>
  const inner = rest.length ? mutate(copy[key] as Json, rest, other) : other
  if (inner === undefined) delete copy[key]
  else copy[key] = inner
  return copy as Json
}

const show = async (answers: Record<keyof Answers, Json>, element: React.ReactElement, locale = 'en') => {
  const answer = (url: string) =>
    url.includes('/accounts')
      ? answers.accounts
      : url.includes('/partners')
        ? answers.partner
        : answers.connections
  const fetch = vi.fn(async (url: RequestInfo | URL) => Response.json(answer(String(url))))
  const config = createConfig({ transport: http('/api', { fetch, retryCount: 0 }) })
  const errors = vi.spyOn(console, 'error')
  const client = new QueryClient()
  const view = render(
    <QueryClientProvider client={client}>
      <SnapTradeProvider config={config} userId="ada" messages={{ locale }}>
        {element}
      </SnapTradeProvider>
    </QueryClientProvider>,
  )
  // The accounts of a row are asked for once the row is there.
  await waitFor(() => {
    expect(fetch).toHaveBeenCalled()
    expect(client.isFetching()).toBe(0)
    expect(view.container.querySelector('[aria-busy="true"]')).toBeNull()
  })
  return { text: () => view.container.textContent ?? '', errors, view }
}

/** Whether a path leads into the first item of every list on it. */
const isOfFirst = (path: Path) => path.every((key) => !/^[1-9]\d*$/.test(String(key)))

const nonsense = /NaN|Invalid Date|undefined|null|\[object/

const subjects = {
  ConnectionList: { element: <ConnectionList />, parts: ['connections', 'accounts'] },
  ReconnectBanner: { element: <ReconnectBanner />, parts: ['connections'] },
  BrokeragePicker: { element: <BrokeragePicker />, parts: ['partner'] },
} as const

describe.each(Object.entries(subjects))('%s', (_, { element, parts }) => {
  const expectReadable = async (
    answers: Answers,
    part: keyof Answers,
    path: Path,
    other: Json | undefined,
  ) => {
    const { text, errors } = await show({ ...answers, [part]: mutate(answers[part], path, other) }, element)
    const what = `${part}.${path.join('.')} = ${JSON.stringify(other)}`
    expect(text(), what).not.toMatch(nonsense)
    expect(errors, what).not.toHaveBeenCalled()
    cleanup()
    vi.restoreAllMocks()
  }

  it('behavior: no field of an item that is missing or null breaks it', async () => {
    const answers = await answersOf()
    for (const part of parts) {
      // All items have the same fields: those of the first one stand for the others.
      for (const path of pathsOf(answers[part]).filter((one) => isOfFirst(one))) {
        await expectReadable(answers, part, path, undefined)
        await expectReadable(answers, part, path, null)
      }
    }
  })

  it('behavior: no value of another type breaks it', { timeout: 900_000 }, async () => {
    const answers = await answersOf()
    const place = fc
      .constantFrom(...parts)
      .chain((part) => fc.tuple(fc.constant(part), fc.constantFrom(...pathsOf(answers[part]))))
    const property = fc.asyncProperty(place, fc.constantFrom(...odd), ([part, path], other) =>
      expectReadable(answers, part, path, other),
    )
    await fc.assert(property, { numRuns })
  })

  it.each(['fr_FR', 'pt-BR-u-nu-arab', 'rubbish!', '', 'x'])('parameters: locale "%s"', async (locale) => {
    const { text, errors } = await show(await answersOf(), element, locale)
    await waitFor(() => expect(text()).toMatch(/Kraken/))
    expect(errors).not.toHaveBeenCalled()
  })
})

it('behavior: an amount without a currency of ISO 4217 is shown with its code', async () => {
  const answers = await answersOf()
  const accounts = mutate(answers.accounts, [0, 'balance'], { total: { amount: 1.5, currency: 'USDT' } })
  const { text } = await show({ ...answers, accounts }, <ConnectionList />)
  await waitFor(() => expect(text()).toContain('1.5 USDT'))
})
