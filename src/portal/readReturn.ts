import type { Returned } from './returned.js'

const statuses = ['SUCCESS', 'ERROR', 'ABANDONED'] as const

/** The portal's parameters in all observed forms, without `_` and in lower case. */
const portalNames = new Set(['status', 'connectionid', 'authorizationid', 'errorcode', 'statuscode'])
const ATTEMPT_NAME = 'snaptradeattempt'

const plain = (text: string) => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** Returns one parameter of a URL, with the delimiter before it. */
const readParameter = (part: string) => {
  const [name = '', ...rest] = part.replace(/^[?&]/, '').split('=')
  return { name: plain(name).replaceAll('_', '').toLowerCase(), value: plain(rest.join('=')) }
}

/** A part of a URL: its query, or its fragment with the query of a hash route. */
interface Section {
  base: string
  /** How the portal appends to an existing query is not documented, so `?a=b?status=…` is also parsed. */
  parts: string[]
}

const splitSection = (text: string): Section => {
  const start = text.indexOf('?')
  if (start < 0) return { base: text, parts: [] }
  return { base: text.slice(0, start), parts: text.slice(start).split(/(?=[?&])/) }
}

/** Returns the part before the fragment, and the fragment. */
const splitAddress = (address: string): [Section, Section] => {
  const start = address.indexOf('#')
  if (start < 0) return [splitSection(address), { base: '', parts: [] }]
  return [splitSection(address.slice(0, start)), splitSection(address.slice(start))]
}

const statusOf = (value: string) => statuses.find((one) => one === value.toUpperCase())

/** Parses one section. For repeated parameters, the last valid one is used. */
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

/**
 * Finds the section with the return. A hash route may have its own `status`; a single one there is not the portal's.
 */
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
 * Parses what the portal appended to a URL, in any order and case. Returns `undefined` without a status of the
 * portal: such a return is ignored.
 */
export const readReturn = (address: string): Returned | undefined =>
  findReturn(splitAddress(address), address)?.returned

/** Returns a URL without what the portal appended. Any other URL is returned unchanged. */
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
