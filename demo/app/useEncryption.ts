import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isSnapTradeError, type SnapTradeError, useRegisterUser } from 'react-snaptrade-connect'
import { config, snapTradeId } from './settings.js'

export interface Encryption {
  /** `late`: the person is already registered without a key of this browser. */
  status: 'off' | 'pending' | 'on' | 'late'
  error: SnapTradeError | null
  turnOn: () => void
}

interface Parameters {
  userId: string
  isRegistered: boolean
}

/**
 * Encrypts the person's login links for this browser. SnapTrade takes a key at registration only, so it is turned on before
 * anything registers the person, and cannot be turned off.
 */
export const useEncryption = ({ userId, isRegistered }: Parameters): Encryption => {
  const { mutateAsync: register } = useRegisterUser()
  // Whether the registration succeeded. The key itself is in the key store.
  const mark = `northlight-encrypted:${snapTradeId}:${userId}`
  const [isOn, setIsOn] = useState(() => localStorage.getItem(mark) !== null)
  const { mutate, isPending, error } = useMutation<void, SnapTradeError>({
    mutationFn: async () => {
      const { createDeviceKey, deleteDeviceKey, hasDeviceKey } = await import(
        'react-snaptrade-connect/encryption'
      )
      const isRetry = await hasDeviceKey(config, userId)
      const rsaPublicKey = await createDeviceKey(config, userId)
      await register({ rsaPublicKey }).catch(async (reason: unknown) => {
        const isKnown = isSnapTradeError(reason) && reason.code === 'user_exists'
        // Registered with this very key, but the response was lost.
        if (isKnown && isRetry) return
        if (isKnown) await deleteDeviceKey(config, userId)
        throw reason
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
