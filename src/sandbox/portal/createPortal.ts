import { type Failures, hasResponse, wait } from '../failures.js'
import { type PortalError, portalErrors } from '../portalErrors.js'
import type { World } from '../world.js'
import { type PageLook, renderPage } from './page.js'
import { pageOf } from './pageOf.js'
import { pageResponse, seeOther } from './responses.js'
import type { PortalSession } from './session.js'
import { submit } from './submit.js'
import { textsFor } from './texts.js'
import { toView } from './view.js'
import { brokerPage, windowOverPage } from './views/oauth.js'
import { lostPage } from './views/outcome.js'

const defaultLook: PageLook = { locale: 'en', darkMode: false, showCloseButton: true }

/** Returns the page for a link or a URL that is not valid or no longer valid. */
const lost = (error: PortalError, status: number, session?: PortalSession) => {
  const look = session?.options ?? defaultLook
  const page = lostPage(textsFor(look.locale), error, session?.options.redirect ?? null)
  return pageResponse(renderPage(page, look), { status })
}

/** Starts the visit of a link. A link works once. */
const redeem = (world: World, url: URL) => {
  const link = world.links.get(url.searchParams.get('token') ?? '')
  if (!link) return lost(portalErrors.ended, 400)
  if (link.isUsed || world.clock.now() >= link.expiresAt) return lost(portalErrors.ended, 400, link.session)
  link.isUsed = true
  world.visits.set(link.session.secret, link.session)
  return seeOther(`/portal/${link.session.secret}`)
}

interface PortalParts {
  world: World
  failures: Failures
}

const visit = async (
  { world, failures }: PortalParts,
  request: Request,
  secret: string,
  part: string | undefined,
) => {
  // Read before anything else: the rest runs synchronously, so that the second of two clicks sees the result of the
  // first.
  const form = new URLSearchParams(request.method === 'POST' ? await request.text() : '')
  const session = world.visits.get(secret)
  if (!session) return lost(portalErrors.ended, 404)
  const user = world.users.get(session.userId)
  if (!user) return lost(portalErrors.user, 401, session)
  if (part === 'turn') {
    return Response.json({ turn: session.turn }, { headers: { 'cache-control': 'no-store' } })
  }
  const { step } = session
  const view = toView(world, user, session)
  const isBrokerPage = part === 'broker'
  if (request.method === 'GET') {
    if (!isBrokerPage) return pageResponse(renderPage(pageOf(view), session.options))
    if (step.name !== 'oauth') return seeOther(view.base)
    const isOwnWindow = new URL(request.url).searchParams.get('framed') === '1'
    const page = brokerPage(view, view.brokerOf(step.slug), isOwnWindow)
    return pageResponse(renderPage(page, session.options), { isIsolated: true })
  }
  if (step.name === 'ended') return lost(portalErrors.ended, 400, session)
  const after = submit({ world, failures, user, session, form })
  world.visits.set(secret, after)
  if (form.get('window') === 'own') {
    return pageResponse(renderPage(windowOverPage(toView(world, user, after)), session.options))
  }
  // In its own window the portal redirects to the brokerage immediately. In an iframe a click has to open a window
  // for it.
  const goesAway = after.step.name === 'oauth' && after !== session && form.has('broker') && !after.isFramed
  return seeOther(goesAway ? `${view.base}/broker` : view.base)
}

/** Creates the portal of the sandbox: the pages that a `redirectURI` opens. */
export const createPortal = ({ world, failures }: PortalParts) => ({
  owns: (request: Request) => /^\/(snapTrade\/redeemToken|portal)(\/|$)/.test(new URL(request.url).pathname),
  fetch: async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    const [, , secret = '', part] = url.pathname.split('/')
    if (part !== 'turn') {
      const failure = failures.take('portal')
      if (failure?.delay) await wait(failure.delay, request.signal)
      if (failure && hasResponse(failure)) {
        const { status = 500, html = `<!doctype html><title>${status}</title><h1>${status}</h1>` } = failure
        return pageResponse(html, { status })
      }
    }
    if (request.method !== 'GET' && request.method !== 'POST') {
      return new Response(null, { status: 405, headers: { allow: 'GET, POST' } })
    }
    if (!url.pathname.startsWith('/snapTrade/')) return visit({ world, failures }, request, secret, part)
    return request.method === 'GET' ? redeem(world, url) : lost(portalErrors.ended, 400)
  },
})
