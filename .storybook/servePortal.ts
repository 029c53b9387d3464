import type { Sandbox } from 'react-snaptrade-connect/sandbox'

/** What `portal.html` asks: a page of the portal, or to send a form. */
interface PortalRequest {
  id: string
  path: string
  /** The form's fields, as a query. */
  body?: string
}

/**
 * Serves the sandbox's portal to the windows of `public/portal.html`. A window that a service worker's page opens
 * is a navigation of its own, which the worker does not answer: so they talk over a channel.
 */
export const servePortal = (sandbox: Sandbox) => {
  const channel = new BroadcastChannel(`snaptrade-portal ${sandbox.clientId}`)
  channel.onmessage = async ({ data }: MessageEvent<PortalRequest>) => {
    const { id, path, body } = data
    const init = body === undefined ? {} : { method: 'POST', body: new URLSearchParams(body) }
    const response = await sandbox.fetch(new URL(path, sandbox.portal), init)
    channel.postMessage({
      id,
      location: response.headers.get('location'),
      text: await response.text(),
    })
  }
  return () => channel.close()
}
