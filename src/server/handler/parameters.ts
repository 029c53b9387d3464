import { SnapTradeError } from '../../core/errors.js'
import type { KeyType } from '../client.js'
import { DURATION, isDuration } from '../duration.js'
import { readEnvironment } from '../environment.js'
import { memoryUserSecrets } from '../users/userSecrets.js'
import type { CreateRouteHandlerParameters, SignedInUser } from './options.js'
import { isListable } from './origins.js'
import { permissionProblem } from './permissions.js'

/**
 * Makes sure that a handler can work with what it is given; returns the lists of origins and the deadline. Throws
 * `config_invalid` with how to fix it.
 */
export const checkParameters = <User extends SignedInUser>(
  parameters: CreateRouteHandlerParameters<User>,
) => {
  const invalid = (detail: string) => new SnapTradeError('config_invalid', { status: 500, detail })
  const { getUser, userSecrets, maxBodySize = 1, deadline = 45_000 } = parameters ?? {}
  const { trustedOrigins = [], redirectOrigins = [] } = parameters ?? {}
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
  if (!(maxBodySize > 0)) throw invalid('maxBodySize is a number of bytes, more than 0.')
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
