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
 * Validates the parameters of a handler and returns them with their defaults. Throws `config_invalid` with how to fix
 * it. Keys can be missing, because a build also loads the handler, without keys.
 */
export const checkParameters = <User extends SignedInUser>(
  parameters: CreateRouteHandlerParameters<User>,
) => {
  const invalid = (detail: string) => new SnapTradeError('config_invalid', { status: 500, detail })
  const { getUser, userSecrets, maxBodySize = 16_384, deadline = 45_000 } = parameters ?? {}
  const { trustedOrigins = [], redirectOrigins = [], events, eventStreams = {} } = parameters ?? {}
  if (typeof getUser !== 'function') {
    throw invalid(
      'createRouteHandler needs getUser: a function that returns { id } for the signed-in user of a request, or null. Without it any client could act for any user.',
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
  if (!(maxPerUser > 0)) throw invalid('eventStreams.maxPerUser must be a number greater than 0.')
  if (!isSize(maxBodySize)) throw invalid(`maxBodySize: ${SIZE}`)
  for (const option of ['isStaff', 'onError', 'onEvent', 'waitUntil'] as const) {
    const value: unknown = parameters[option]
    if (value !== undefined && typeof value !== 'function') throw invalid(`${option} must be a function.`)
  }
  for (const [option, origins] of Object.entries({ trustedOrigins, redirectOrigins })) {
    const wrong = origins.findIndex((origin) => !isListable(origin))
    if (wrong >= 0) {
      throw invalid(
        `${option}: ${JSON.stringify(origins[wrong])} is not an origin. Write only scheme, host and port, like "https://app.example.com" or "capacitor://localhost"; plain http only for private addresses and names, like "http://192.168.1.20:5173".`,
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

/** Logs once, in production, that all users share the only user of a personal key. */
export const warnOfPersonalKey = (keyType: KeyType) => {
  if (keyType === 'personal') {
    warnOnce(
      'keyType is "personal": all signed-in users share one SnapTrade user, so they see and change the same connections. If your app has several users, use a commercial key.',
    )
  }
}

/** Returns the default store. Logs a warning once if secrets in memory are dangerous. */
export const defaultSecrets = (keyType: KeyType) => {
  if (keyType === 'commercial') {
    warnOnce(
      'userSecrets is not set: secrets are kept in memory and are lost at the next restart, so their users can no longer be used. Pass a store, for example unstorageUserSecrets(storage).',
    )
  }
  return memoryUserSecrets()
}
