import type { QueryClient } from '@tanstack/react-query'
import { type Config, useRegisterUser, userJwtQueryOptions, useUserJwt } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const UserJwt = ({ config, userId }: { config: Config; userId: string }) => {
  const jwt = useUserJwt()
  const { mutate: register } = useRegisterUser({ mutation: { onSuccess: () => void jwt.refetch() } })
  const encrypt = async () => {
    const { createDeviceKey } = await import('react-snaptrade-connect/encryption')
    register({ rsaPublicKey: await createDeviceKey(config, userId) })
  }
  return (
    <>
      {jwt.error?.code === 'user_not_registered' && (
        <button type="button" onClick={() => void encrypt()}>
          Encrypt on this device
        </button>
      )}
      <HookResult of={jwt} />
    </>
  )
}

// Prefetch on this device, which has the key:
export const loadUserJwt = (client: QueryClient, config: Config, userId: string) =>
  client.prefetchQuery(userJwtQueryOptions(config, { userId }))
