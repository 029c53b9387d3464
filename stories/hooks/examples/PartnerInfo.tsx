import type { QueryClient } from '@tanstack/react-query'
import { type Config, partnerInfoQueryOptions, usePartnerInfo } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const PartnerInfo = () => {
  const partner = usePartnerInfo()
  return (
    <>
      {partner.data && (
        <p>
          {partner.data.name}: people may connect to {partner.data.allowed_brokerages.length} brokerages.
        </p>
      )}
      <HookResult of={partner} />
    </>
  )
}

// Prefetch in a router's loader or on the server:
export const loadPartnerInfo = (client: QueryClient, config: Config, userId: string) =>
  client.prefetchQuery(partnerInfoQueryOptions(config, { userId }))
