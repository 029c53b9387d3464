import type { RequestEvent } from 'react-snaptrade-connect/server'

/** One line of JSON for each request, as log collectors read it. `request` stays out: it has cookies. */
export const logEvent = ({ request: _, ...event }: RequestEvent) => {
  console.log(JSON.stringify({ at: new Date().toISOString(), service: 'snaptrade', ...event }))
}
