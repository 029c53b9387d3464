import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, waitFor } from '@testing-library/react'
import { createConfig, http, SnapTradeProvider } from 'react-snaptrade-connect'
import { expect, vi } from 'vitest'
import { removeFrameWindows } from '../../setup/framesWithoutWindow.js'
import type { Json } from './mutate.js'
import { nameOfResponse, type Responses } from './responses.js'

/** An error instead of a response. */
export interface Failure {
  status: number
  body: Json
  headers?: Record<string, string>
}

/** Matches texts that show a value which must be left out. */
const nonsense = /NaN|Invalid Date|undefined|null|\[object|Infinity|\b(Jan|Dec) \d+, (1|1969|1970)\b/

/**
 * Returns the elements with a text beside other nodes. A browser that translates the page replaces texts: React would then
 * change one that is no longer shown, or throw when it removes it. The only text of an element has neither problem.
 */
const mixedTexts = () =>
  [...document.body.querySelectorAll('*')]
    .filter(({ childNodes }) => childNodes.length > 1)
    .filter(({ childNodes }) => [...childNodes].some((node) => node instanceof Text && node.data.trim()))
    .map(({ outerHTML }) => outerHTML.slice(0, 300))

/** Renders a component with the given responses, and waits until all requests are finished. */
export const show = async (
  responses: Record<keyof Responses, Json>,
  element: React.ReactElement,
  { locale = 'en', failure }: { locale?: string; failure?: Failure | undefined } = {},
) => {
  // jsdom does not implement modal dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
  removeFrameWindows()
  const fetch = vi.fn(async (url: RequestInfo | URL) =>
    failure ? Response.json(failure.body, failure) : Response.json(responses[nameOfResponse(String(url))]),
  )
  const config = createConfig({
    transport: http('/api', { fetch, retryCount: 0 }),
    portal: { origins: ['http://127.0.0.1:4010'] },
  })
  const errors = vi.spyOn(console, 'error')
  // Handles errors, so that only React and the components write to the console.
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
  // The accounts of a row are requested after the row is rendered.
  const settle = () =>
    waitFor(
      () => {
        expect(client.isFetching() + client.isMutating()).toBe(0)
        // A button is busy during its visit.
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
    expect(mixedTexts(), what).toEqual([])
    expect(text(), what).not.toMatch(nonsense)
    expect(errors.mock.calls, what).toEqual([])
  }
  return { ...{ text, settle, expectReadable, fetch, errors, view } }
}
