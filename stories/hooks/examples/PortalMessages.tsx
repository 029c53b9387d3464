import { useRef, useState } from 'react'
import { type PortalMessage, useLoginLink, usePortalMessages } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const PortalMessages = () => {
  const popup = useRef<Window | null>(null)
  const [messages, setMessages] = useState<PortalMessage[]>([])
  usePortalMessages({
    source: () => popup.current,
    onMessage: (message) => setMessages((former) => [...former, message]),
  })
  const { mutateAsync: getLink, status, error } = useLoginLink()
  const open = async () => {
    // Opened before any `await`: after it the browser would block the window.
    popup.current = window.open('', '_blank', 'popup,width=480,height=720')
    const { redirectURI } = await getLink()
    popup.current?.location.replace(redirectURI)
  }
  return (
    <>
      <button type="button" onClick={() => void open().catch(() => popup.current?.close())}>
        Open the portal
      </button>
      <HookResult of={{ status: error ? status : 'listening', data: messages, error }} />
    </>
  )
}
