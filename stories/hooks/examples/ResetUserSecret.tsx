import { useResetUserSecret } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const ResetUserSecret = () => {
  const reset = useResetUserSecret()
  return (
    <>
      <button type="button" onClick={() => reset.mutate()}>
        Change my user secret
      </button>
      <HookResult of={reset} />
    </>
  )
}
