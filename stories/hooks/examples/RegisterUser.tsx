import { useRegisterUser } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const RegisterUser = () => {
  const registration = useRegisterUser()
  return (
    <>
      <button type="button" onClick={() => registration.mutate()}>
        Register me
      </button>
      <button type="button" onClick={() => registration.mutate({ userId: 'ada' })}>
        Register ada
      </button>
      <HookResult of={registration} />
    </>
  )
}
