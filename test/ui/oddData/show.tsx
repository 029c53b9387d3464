import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, waitFor } from '@testing-library/react'
import { createConfig, http, SnapTradeProvider } from 'react-snaptrade-connect'
import { expect, vi } from 'vitest'
import { type Answers, nameOfAnswer } from './answers.js'
import type { Json } from './mutate.js'

/** An error in place of an answer. */
export interface Failure {
  status: number
  body: Json
  headers?: Record<string, string>
}

/** Texts that show a value which should have been left out. */
const nonsense = /NaN|Invalid Date|undefined|null|\[object|Infinity|\b(Jan|Dec) \d+, (1|1969|1970)\b/

/** Renders a component over the given answers, and waits until everything was asked. */
export const show = async (
  answers: Record<keyof Answers, Json>,
  element: React.ReactElement,
  { locale = 'en', failure }: { locale?: string; failure?: Failure | undefined } = {},
) => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
  const fetch = vi.fn(async (url: RequestInfo | URL) =>
    failure ? Response.json(failure.body, failure) : Response.json(answers[nameOfAnswer(String(url))]),
  )
  const config = createConfig({
    transport: http('/api', { fetch, retryCount: 0 }),
    portal: { origins: ['http://127.0.0.1:4010'] },
  })
  const errors = vi.spyOn(console, 'error')
  // Errors are handled, so that the console shows only what React or a component writes.
  const onError = () => {}
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
  })
  const view = render(
    <QueryClientProvider client={client}>
      <SnapTradeProvider config={config} userId="ada" messages={{ locale }}>
        {element}
      </SnapTradeProvider>
    </QueryClientProvider>,
  )
  // The accounts of a row are asked for once the row is there.
  const settle = () =>
    waitFor(
      () => {
        expect(client.isFetching() + client.isMutating()).toBe(0)
        // A button is busy for as long as its visit.
        expect(document.body.querySelector('[aria-busy="true"]:not(button)')).toBeNull()
      },
      { interval: 5 },
    )
  await settle()
  const text = () => {
    const labels = [...document.body.querySelectorAll('[aria-label], [title]')]
    const attributes = labels.flatMap((one) => [one.getAttribute('aria-label'), one.getAttribute('title')])
    return [document.body.textContent, ...attributes.filter((one) => one !== null)].join(' ')
  }
  const expectReadable = (what: string) => {
    expect(text(), what).not.toMatch(nonsense)
    expect(errors.mock.calls, what).toEqual([])
  }
  return { ...{ text, settle, expectReadable, fetch, errors, view } }
}
