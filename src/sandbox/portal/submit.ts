import { accessFor, connect } from '../connections.js'
import type { Failures } from '../failures.js'
import { type PortalError, portalErrorOf, portalErrors } from '../portalErrors.js'
import { isScenario, type ScenarioName, scenarios } from '../scenarios.js'
import type { StoredUser, World } from '../world.js'
import type { PortalSession, PortalStep } from './session.js'
import { loginStep } from './steps.js'

interface Visit {
  world: World
  failures: Failures
  user: StoredUser
  session: PortalSession
  form: URLSearchParams
}

interface Attempt {
  slug: string
  username: string
  scenario?: ScenarioName
  /** An error at the brokerage. */
  error?: PortalError | undefined
  /** The step from which to try again. */
  retry: PortalStep
}

/** Performs one login at a brokerage and reports its events. */
const attempt = ({ world, failures, user, session }: Visit, login: Attempt): PortalStep => {
  const broker = world.settings.brokerages.find(({ slug }) => slug === login.slug)
  const type = broker && accessFor(session.options.connectionType, broker)
  if (!broker || !type) return loginStep(world, login.slug, session.options)
  const { scenario = 'self-directed', username, retry } = login
  const { sessionId } = session
  const { reconnect } = session.options
  const failure = failures.take('portalLogin')
  const error = failure ? portalErrorOf(failure) : login.error
  const result = error
    ? { error }
    : connect(world, user, { broker, scenario, username, type, reconnect, sessionId })
  const common = { userId: user.userId, brokerageId: broker.id, details: { sessionId } }
  if ('error' in result) {
    const connectionAttemptedResult = result.error.result
    world.emit({ ...common, eventType: 'CONNECTION_ATTEMPTED', connectionAttemptedResult })
    world.emit({ ...common, eventType: 'CONNECTION_FAILED' })
    return { name: 'failed', error: result.error, retry }
  }
  world.emit({ ...common, eventType: 'CONNECTION_ATTEMPTED', connectionAttemptedResult: 'SUCCESS' })
  return { name: 'connected', connectionId: result.connectionId }
}

const logIn = (visit: Visit): PortalStep => {
  const { step } = visit.session
  const text = (name: string) => visit.form.get(name)?.trim() ?? ''
  switch (step.name) {
    case 'scenarios': {
      const scenario = text('scenario')
      if (!isScenario(scenario)) return step
      const { error } = scenarios[scenario]
      return attempt(visit, { slug: 'SANDBOX', username: scenario, scenario, error, retry: step })
    }
    case 'credentials': {
      const username = text('username')
      const password = visit.form.get('password')
      if (username && password === 'mfa') return { name: 'code', slug: step.slug, username }
      const isWrong = !username || !password || password === 'wrong'
      const error = isWrong ? portalErrors.credentials : undefined
      return attempt(visit, { slug: step.slug, username, error, retry: step })
    }
    case 'code': {
      const isWrong = !/^\d{6}$/.test(text('code')) || text('code') === '000000'
      const error = isWrong ? portalErrors.code : undefined
      return attempt(visit, { slug: step.slug, username: step.username, error, retry: step })
    }
    case 'oauth': {
      const error = text('username') ? undefined : portalErrors.credentials
      const retry = { ...step, isLeft: false }
      return attempt(visit, { slug: step.slug, username: text('username'), error, retry })
    }
    default:
      return step
  }
}

/** Returns whether a step is the page that offers to try again after the brokerage's window was closed. */
const isRetryScreen = (step: PortalStep) => step.name === 'oauth' && step.isLeft

const close = (step: PortalStep): PortalStep => {
  if (step.name === 'connected') {
    return { name: 'ended', outcome: { status: 'SUCCESS', connectionId: step.connectionId } }
  }
  if (step.name === 'failed') return { name: 'ended', outcome: { status: 'ERROR', error: step.error } }
  return { name: 'ended', outcome: { status: 'ABANDONED' }, isOauthClosed: isRetryScreen(step) }
}

const next = (visit: Visit): PortalStep => {
  const { world, session, form } = visit
  const { step, options } = session
  const slug = form.get('broker')
  if (slug !== null) return step.name === 'brokerages' ? loginStep(world, slug, options) : step
  switch (form.get('action')) {
    case 'connect':
      return logIn(visit)
    case 'left':
      return step.name === 'oauth' ? { ...step, isLeft: true } : step
    case 'retry':
      return step.name === 'failed' ? step.retry : step
    case 'back':
      // A success stays a success, and a reconnect has only one connection.
      return step.name === 'connected' || options.reconnect
        ? step
        : { name: 'brokerages', isOauthClosed: isRetryScreen(step) }
    case 'done':
    case 'close':
      return close(step)
    default:
      return step
  }
}

/**
 * Returns a visit after a form was sent. Ignores actions that the current page does not offer: a second click, or the
 * Back button.
 */
export const submit = (visit: Visit): PortalSession => {
  const { session, form } = visit
  const step = next(visit)
  if (step === session.step) return session
  const isFramed = form.has('framed') ? form.get('framed') === '1' : session.isFramed
  return { ...session, step, isFramed, turn: session.turn + 1 }
}
