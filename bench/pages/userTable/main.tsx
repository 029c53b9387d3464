import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { createConfig, custom, SnapTradeProvider, SnapTradeUserTable } from 'react-snaptrade-connect'
import 'react-snaptrade-connect/styles.css'

const responses = new Map<number, string>()
/** The text of a response with so many users. */
const responseOf = (count: number): string => {
  const text =
    responses.get(count) ??
    JSON.stringify(Array.from({ length: count }, (_, index) => `user-${(index * 7919) % count}`))
  responses.set(count, text)
  return text
}

const parse = (count: number): number => {
  const text = responseOf(count)
  const start = performance.now()
  JSON.parse(text)
  return performance.now() - start
}

/** Milliseconds from the text of a response to the first rows in the page, and how many elements there are. */
const show = async (count: number) => {
  const text = responseOf(count)
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  let start = 0
  const config = createConfig({
    transport: custom({
      request: (async () => {
        // The table is mounted, and waits for the response.
        await new Promise((resolve) => setTimeout(resolve, 100))
        start = performance.now()
        return JSON.parse(text)
      }) as never,
    }),
  })
  const isShown = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!container.querySelector('[role=row][aria-rowindex="2"]')) return
      observer.disconnect()
      resolve(performance.now() - start)
    })
    observer.observe(container, { childList: true, subtree: true })
  })
  const client = new QueryClient()
  root.render(
    <QueryClientProvider client={client}>
      <SnapTradeProvider config={config} userId="ada">
        <SnapTradeUserTable />
      </SnapTradeProvider>
    </QueryClientProvider>,
  )
  const time = await isShown
  const elements = container.querySelectorAll('*').length
  root.unmount()
  container.remove()
  client.clear()
  return { time, elements }
}

Object.assign(window, { parse, show })
