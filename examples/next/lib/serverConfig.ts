import { headers } from 'next/headers'
import { createConfig, http } from 'react-snaptrade-connect'
import { handler } from './snapTradeHandler'

/** The config of server components: calls the route handler in process, as the person whose request is rendered. */
export const serverConfig = createConfig({
  transport: http('http://localhost/api/snaptrade', {
    fetch: (input, init) => handler(new Request(input, init)),
    headers: async () => ({ cookie: (await headers()).get('cookie') ?? '' }),
  }),
})
