import type { Sandbox } from 'react-snaptrade-connect/sandbox'

/** A request of `portal.html`: for a page of the portal, or with a form. */
interface PortalRequest {
  id: string
  path: string
  /** The form's fields, as a query string. */
  body?: string
}

/**
 * Serves the sandbox's portal to the windows of `public/portal.html`, over a channel: when a page with a service
 * worker opens a window, the worker does not receive that navigation.
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
