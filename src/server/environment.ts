import { SnapTradeError } from '../core/errors.js'

/**
 * Returns an environment variable, or `undefined` in runtimes without an environment (browsers and some edge
 * runtimes).
 */
export const readEnvironment = (name: string): string | undefined =>
  (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env?.[name] || undefined

/** Returns a setting from its option or else its variable. Throws `config_missing` with both names. */
export const requireSetting = (option: string, value: string | undefined, variable: string): string => {
  const setting = value || readEnvironment(variable)
  if (setting) return setting
  throw new SnapTradeError('config_missing', {
    status: 500,
    detail: `${variable} is not set. Set the environment variable, or pass \`${option}\`. SnapTrade's dashboard shows the value under API keys; the sandbox prints its own when it starts.`,
  })
}
