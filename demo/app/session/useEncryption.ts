import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isSnapTradeError, type SnapTradeError, useRegisterUser } from 'react-snaptrade-connect'
import { config, snapTradeId } from '../settings.js'
import { usePerson } from './person.js'

export interface Encryption {
  /** `late`: the person is registered already, without a key of this browser. */
  status: 'off' | 'pending' | 'on' | 'late'
  error: SnapTradeError | null
  turnOn: () => void
}

/**
 * Whether the person's links come encrypted for this browser. SnapTrade takes a key at registration and never again:
 * so it is turned on before anything registers them, and stays.
 */
export const useEncryption = ({ isRegistered }: { isRegistered: boolean }): Encryption => {
  const { id } = usePerson()
  const { mutateAsync: register } = useRegisterUser()
  // Whether the registration went through; the key itself is in the key store.
  const mark = `northlight-encrypted:${snapTradeId}:${id}`
  const [isOn, setIsOn] = useState(() => localStorage.getItem(mark) !== null)

  const { mutate, isPending, error } = useMutation<void, SnapTradeError>({
    mutationFn: async () => {
      const { createDeviceKey, deleteDeviceKey, hasDeviceKey } = await import(
        'react-snaptrade-connect/encryption'
      )
      const isRetry = await hasDeviceKey(config, id)
      const rsaPublicKey = await createDeviceKey(config, id)
      await register({ rsaPublicKey }).catch(async (error: unknown) => {
        const isKnown = isSnapTradeError(error) && error.code === 'user_exists'
        // By this very key, when an earlier answer got lost on its way.
        if (isKnown && isRetry) return
        if (isKnown) await deleteDeviceKey(config, id)
        throw error
      })
    },
    onSuccess: () => {
      localStorage.setItem(mark, 'yes')
      setIsOn(true)
    },
  })

  const isLate = isRegistered || error?.code === 'user_exists'
  const status = isOn ? 'on' : isPending ? 'pending' : isLate ? 'late' : 'off'
  return { status, error: isLate ? null : error, turnOn: () => mutate() }
}
