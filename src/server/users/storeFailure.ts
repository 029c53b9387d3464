import { redactor } from '../redact.js'

/**
 * Returns the safe part of a store's exception: name, code, message without the given secrets, and stack. Database
 * drivers attach the failed command, with its arguments, to their errors.
 */
export const storeFailure = (thrown: unknown, secrets: readonly unknown[]): Error => {
  const redact = redactor(secrets).text
  if (!(thrown instanceof Error)) return new Error(`The store threw a ${typeof thrown}.`)
  const failure = new Error(redact(thrown.message))
  if (isName(thrown.name)) failure.name = thrown.name
  const frames = thrown.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  failure.stack = [`${failure.name}: ${failure.message}`, ...frames].join('\n')
  const { code } = thrown as { code?: unknown }
  return typeof code === 'number' || isName(code) ? Object.assign(failure, { code }) : failure
}

const isName = (value: unknown) => typeof value === 'string' && /^[\w.-]{1,40}$/.test(value)
