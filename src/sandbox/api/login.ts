import * as v from 'valibot'
import type { LoginLink } from '../../core/models.js'
import { isUuid, randomToken } from '../ids.js'
import { resolveLocale } from '../portal/locale.js'
import { LINK_LIFETIME, type PortalOptions } from '../portal/session.js'
import { firstStep } from '../portal/steps.js'
import type { StoredUser, World } from '../world.js'
import { invalid, Refusal } from './refusal.js'

/** Returns whether a URL would run code in the page that navigates to it. */
const isScript = (url: string) => /^(javascript|data|vbscript|blob):/i.test(url)

const url = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && !isScript(text), 'customRedirect must be a valid URL'),
)

const bodySchema = v.object({
  broker: v.nullish(v.string('broker must be a brokerage slug')),
  immediateRedirect: v.nullish(v.boolean('immediateRedirect must be a boolean'), false),
  customRedirect: v.nullish(url),
  reconnect: v.nullish(v.pipe(v.string(), v.check(isUuid, 'reconnect must be the UUID of a connection'))),
  connectionType: v.nullish(
    v.picklist(
      ['read', 'trade', 'trade-if-available'],
      'connectionType must be read, trade or trade-if-available',
    ),
    'read',
  ),
  showCloseButton: v.nullish(v.boolean('showCloseButton must be a boolean'), true),
  darkMode: v.nullish(v.boolean('darkMode must be a boolean'), false),
  locale: v.nullish(v.string('locale must be a string'), 'en'),
  connectionPortalVersion: v.nullish(
    v.picklist(['v4', 'v3', 'v2'], 'connectionPortalVersion must be v4, v3 or v2'),
    'v4',
  ),
})

const readOptions = (world: World, user: StoredUser, body: Record<string, unknown>): PortalOptions => {
  const parsed = v.safeParse(bodySchema, body)
  if (!parsed.success) throw invalid(parsed.issues[0].message)
  const { broker, customRedirect, reconnect, locale, connectionPortalVersion: _, ...flags } = parsed.output
  const language = resolveLocale(locale)
  if (!language) throw invalid(`locale "${locale}" is not supported: use en or pt-BR`)
  if (broker && !world.settings.brokerages.some(({ slug }) => slug === broker)) {
    throw invalid(`broker "${broker}" is not a brokerage slug`)
  }
  if (reconnect && !user.connections.has(reconnect)) {
    throw new Refusal(404, '1011', 'The requested resource does not exist.')
  }
  return {
    ...flags,
    locale: language,
    broker: broker || undefined,
    reconnect: reconnect ?? undefined,
    redirect: customRedirect ?? world.settings.redirectUri,
  }
}

/** Validates the options of a login and issues a link to the portal. */
export const issueLink = (
  world: World,
  user: StoredUser,
  body: Record<string, unknown>,
  redeemUrl: string,
): LoginLink => {
  const options = readOptions(world, user, body)
  const sessionId = crypto.randomUUID()
  const token = randomToken(48)
  const session = {
    sessionId,
    // Part of a path, so without the characters of base64 that have a meaning in paths.
    secret: randomToken(24).replaceAll('+', '-').replaceAll('/', '_'),
    userId: user.userId,
    options,
    step: firstStep(world, user, options),
    isFramed: false,
    turn: 0,
  }
  world.links.set(token, { session, expiresAt: world.clock.now() + LINK_LIFETIME, isUsed: false })
  const query = new URLSearchParams({
    token,
    clientId: world.settings.clientId,
    ...(options.broker ? { broker: options.broker } : {}),
    connectionPortalVersion: 'v4',
    sessionId,
  })
  return { redirectURI: `${redeemUrl}?${query}`, sessionId }
}
