import type { Returned } from './returned.js'

const statuses = ['SUCCESS', 'ERROR', 'ABANDONED'] as const

/** The portal's parameters, in the forms in which they have been seen, without `_` and in lower case. */
const portalNames = new Set(['status', 'connectionid', 'authorizationid', 'errorcode', 'statuscode'])
const ATTEMPT_NAME = 'snaptradeattempt'

const plain = (text: string) => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** One parameter of an address, with the delimiter before it. */
const readParameter = (part: string) => {
  const [name = '', ...rest] = part.replace(/^[?&]/, '').split('=')
  return { name: plain(name).replaceAll('_', '').toLowerCase(), value: plain(rest.join('=')) }
}

/** A part of an address: its query, or its fragment with the query of a hash route. */
interface Section {
  base: string
  /** How the portal appends to a query that is there already is not documented: `?a=b?status=…` is read, too. */
  parts: string[]
}

const splitSection = (text: string): Section => {
  const start = text.indexOf('?')
  if (start < 0) return { base: text, parts: [] }
  return { base: text.slice(0, start), parts: text.slice(start).split(/(?=[?&])/) }
}

/** The part before the fragment, and the fragment. */
const splitAddress = (address: string): [Section, Section] => {
  const start = address.indexOf('#')
  if (start < 0) return [splitSection(address), { base: '', parts: [] }]
  return [splitSection(address.slice(0, start)), splitSection(address.slice(start))]
}

const statusOf = (value: string) => statuses.find((one) => one === value.toUpperCase())

/** Reads one section. Repeated parameters: the last one that makes sense counts. */
const readSection = ({ parts }: Section): Returned | undefined => {
  const parameters = parts.map(readParameter)
  const last = (...names: string[]) =>
    parameters.filter(({ name, value }) => names.includes(name) && value !== '').at(-1)?.value
  const status = parameters
    .filter(({ name }) => name === 'status')
    .flatMap(({ value }) => statusOf(value) ?? [])
    .at(-1)
  return (
    status && {
      status,
      connectionId: last('connectionid', 'authorizationid'),
      errorCode: last('errorcode'),
      statusCode: last('statuscode'),
    }
  )
}

/** Where in an address the return is. A hash route may have a `status` of its own: one alone is not the portal's. */
const findReturn = ([query, hash]: [Section, Section], address: string) => {
  const inQuery = readSection(query)
  if (inQuery) return { returned: inQuery, section: query }
  const inHash = readSection(hash)
  if (!inHash) return undefined
  const { connectionId, errorCode, statusCode } = inHash
  const isPortals = connectionId ?? errorCode ?? statusCode ?? address.includes('snaptrade_attempt=')
  return isPortals ? { returned: inHash, section: hash } : undefined
}

/**
 * Reads what the portal appended to an address, in any order and in upper or lower case. `undefined` without a status that
 * the portal sends: such a return is no success, and nothing else either.
 */
export const readReturn = (address: string): Returned | undefined =>
  findReturn(splitAddress(address), address)?.returned

/** Returns an address without what the portal appended. Every other address stays as it is, byte for byte. */
export const withoutReturn = (address: string): string => {
  const sections = splitAddress(address)
  const found = findReturn(sections, address)
  if (!found) return address
  const isOwn = (part: string, isReturn: boolean) => {
    const { name, value } = readParameter(part)
    if (name === ATTEMPT_NAME) return false
    if (name === 'status') return !isReturn || statusOf(value) === undefined
    return !isReturn || !portalNames.has(name)
  }
  return sections
    .map((section) => {
      const own = section.parts.filter((part) => isOwn(part, section === found.section))
      if (own.length === section.parts.length) return section.base + own.join('')
      return section.base + own.join('').replace(/^&/, '?')
    })
    .join('')
}
