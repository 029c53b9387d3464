import { SnapTradeError } from '../../core/errors.js'
import { checkClientParameters, type KeyType } from '../clientParameters.js'
import { DURATION, isDuration } from '../duration.js'
import { readEnvironment } from '../environment.js'
import { isSize, SIZE } from '../size.js'
import { memoryUserSecrets } from '../users/userSecrets.js'
import type { CreateRouteHandlerParameters, SignedInUser } from './options.js'
import { isListable } from './origins.js'
import { permissionProblem } from './permissions.js'

/**
 * Makes sure that a handler can work with what it is given; returns it with its defaults. Throws `config_invalid` with
 * how to fix it. Keys may be missing: a build loads the handler too, without keys.
 */
export const checkParameters = <User extends SignedInUser>(
  parameters: CreateRouteHandlerParameters<User>,
) => {
  const invalid = (detail: string) => new SnapTradeError('config_invalid', { status: 500, detail })
  const { getUser, userSecrets, maxBodySize = 16_384, deadline = 45_000 } = parameters ?? {}
  const { trustedOrigins = [], redirectOrigins = [], events, eventStreams = {} } = parameters ?? {}
  if (typeof getUser !== 'function') {
    throw invalid(
      'createRouteHandler needs getUser: a function that finds the signed-in person in the request and answers { id }, or null. Without it anyone could act for anyone.',
    )
  }
  const functions = userSecrets && [userSecrets.get, userSecrets.set, userSecrets.delete]
  if (functions?.some((each) => typeof each !== 'function')) {
    throw invalid('userSecrets needs the functions get, set and delete.')
  }
  const problem = permissionProblem(parameters)
  if (problem) throw invalid(problem)
  if (!isDuration(deadline)) throw invalid(`deadline: ${DURATION}`)
  if (events && typeof events.subscribe !== 'function') throw invalid('events needs the function subscribe.')
  const { maxPerUser = 1, ...times } = eventStreams
  for (const [name, time = 1] of Object.entries(times)) {
    if (!isDuration(time)) throw invalid(`eventStreams.${name}: ${DURATION}`)
  }
  if (!(maxPerUser > 0)) throw invalid('eventStreams.maxPerUser is a number of streams, more than 0.')
  if (!isSize(maxBodySize)) throw invalid(`maxBodySize: ${SIZE}`)
  for (const option of ['isStaff', 'onError', 'onEvent', 'waitUntil'] as const) {
    const value: unknown = parameters[option]
    if (value !== undefined && typeof value !== 'function') throw invalid(`${option} is a function.`)
  }
  for (const [option, origins] of Object.entries({ trustedOrigins, redirectOrigins })) {
    const wrong = origins.findIndex((origin) => !isListable(origin))
    if (wrong >= 0) {
      throw invalid(
        `${option}: ${JSON.stringify(origins[wrong])} is not an origin. Write scheme, host and port and nothing else, like "https://app.example.com" or "capacitor://localhost"; plain http only for private addresses and names, like "http://192.168.1.20:5173".`,
      )
    }
  }
  return {
    trustedOrigins: new Set(trustedOrigins),
    redirectOrigins: new Set(redirectOrigins),
    deadline,
    maxBodySize,
    keyType: parameters.client?.keyType ?? checkClientParameters(parameters).keyType,
  }
}

const warned = new Set<string>()

const warnOnce = (text: string) => {
  if (readEnvironment('NODE_ENV') !== 'production' || warned.has(text)) return
  warned.add(text)
  console.warn(`[react-snaptrade-connect] ${text}`)
}

/** Logs once, in production, that everybody shares the one user of a personal key. */
export const warnOfPersonalKey = (keyType: KeyType) => {
  if (keyType === 'personal') {
    warnOnce(
      'keyType is "personal": all signed-in people share one SnapTrade user, so they see and change the same connections. If your app has several users, use a commercial key.',
    )
  }
}

/** Returns the store when none is given. Logs once where that is dangerous. */
export const defaultSecrets = (keyType: KeyType) => {
  if (keyType === 'commercial') {
    warnOnce(
      'userSecrets is not set: secrets are kept in memory and lost at the next restart, and with them the users. Pass a store, for example unstorageUserSecrets(storage).',
    )
  }
  return memoryUserSecrets()
}
