import { headers } from 'next/headers'
import { createConfig, http } from 'react-snaptrade-connect'
import { handler } from './snapTradeHandler'

/** The config of server components. Calls the route handler in process, for the user of the request. */
export const serverConfig = createConfig({
  transport: http('http://localhost/api/snaptrade', {
    fetch: (input, init) => handler(new Request(input, init)),
    headers: async () => ({ cookie: (await headers()).get('cookie') ?? '' }),
  }),
})
