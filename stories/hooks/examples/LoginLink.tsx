import { useLoginLink } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const LoginLink = () => {
  const link = useLoginLink()
  const open = () => {
    window.open(link.data?.redirectURI, '_blank')
    link.reset() // a link works once
  }
  return (
    <>
      <button type="button" onClick={() => link.mutate({ broker: 'KRAKEN', connectionType: 'read' })}>
        Get a link
      </button>
      {link.data && (
        <button type="button" onClick={open}>
          Open it
        </button>
      )}
      <HookResult of={link} />
    </>
  )
}
