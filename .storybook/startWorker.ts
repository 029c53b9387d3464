import { delay, HttpResponse, http } from 'msw'
import { setupWorker } from 'msw/browser'
import { backendAt } from './storyBackend.js'

/** Starts the service worker that passes the stories' requests to their backends. */
export const startWorker = async () => {
  const worker = setupWorker(
    http.all('*/api/snaptrade/:clientId/*', async ({ request, params }) => {
      const backend = backendAt(params.clientId)
      if (backend?.latency) await delay(backend.latency)
      return !backend || backend.isOffline ? HttpResponse.error() : backend.handler(request)
    }),
  )
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    // A static Storybook can be in any folder.
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
  })
  return worker
}
