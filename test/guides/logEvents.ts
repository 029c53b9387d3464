import type { RequestEvent } from 'react-snaptrade-connect/server'

/** Logs one line of JSON per request, as log collectors expect. Leaves out `request`, because it contains cookies. */
export const logEvent = ({ request: _, ...event }: RequestEvent) => {
  console.log(JSON.stringify({ at: new Date().toISOString(), service: 'snaptrade', ...event }))
}
