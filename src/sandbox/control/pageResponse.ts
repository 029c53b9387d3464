import type { Sandbox } from '../contract.js'
import type { Journal } from './journal.js'
import { controlPage } from './page.js'
import { controlScript } from './script.js'

const scriptHash = async () => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(controlScript))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}
let hash: Promise<string> | undefined

/** Returns the control page as a response. Only its own script can run, and no page can embed it. */
export const pageResponse = async (parts: { sandbox: Sandbox; journal: Journal }) => {
  hash ??= scriptHash()
  return new Response(controlPage(parts), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      vary: 'accept',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src '${await hash}'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  })
}
