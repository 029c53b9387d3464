import { waitUntil } from 'cloudflare:workers'
import type { D1Database } from '@cloudflare/workers-types'
import { createApp } from './app'

interface Environment {
  SNAPTRADE_CLIENT_ID: string
  SNAPTRADE_CONSUMER_KEY: string
  SNAPTRADE_BASE_URL?: string
  DB: D1Database
}

const upsert = `INSERT INTO snaptrade (user_id, secret) VALUES (?1, ?2)
  ON CONFLICT (user_id) DO UPDATE SET secret = ?2`

const createWorker = ({ DB, ...environment }: Environment) =>
  createApp({
    clientId: environment.SNAPTRADE_CLIENT_ID,
    consumerKey: environment.SNAPTRADE_CONSUMER_KEY,
    baseUrl: environment.SNAPTRADE_BASE_URL,
    waitUntil, // lets a registration complete after the browser disconnects
    userSecrets: {
      get: (id) =>
        DB.prepare('SELECT secret FROM snaptrade WHERE user_id = ?').bind(id).first<string>('secret'),
      set: (id, secret) => DB.prepare(upsert).bind(id, secret).run(),
      delete: (id) => DB.prepare('DELETE FROM snaptrade WHERE user_id = ?').bind(id).run(),
    },
  })

let app: ReturnType<typeof createWorker> | undefined

export default {
  fetch: (request: Request, environment: Environment) => {
    app ??= createWorker(environment)
    return app.fetch(request)
  },
}
