import type { InspectedError, InspectionEntry } from '../core/inspect.js'

/** An entry in words. */
export interface Description {
  label: string
  title: string
  details: readonly (string | undefined)[]
  tone: 'plain' | 'good' | 'bad'
}

/** Returns the code of an error, its ids and its text. */
export const describeError = (error: InspectedError | undefined): (string | undefined)[] => {
  if (!error) return []
  const { code, detail, providerCode } = error
  return [code, providerCode && `provider code ${providerCode}`, detail === code ? undefined : detail]
}

/** Returns when the newest link before an entry was requested, in milliseconds since 1970. */
export const linkAskedAt = (entries: readonly InspectionEntry[], before: InspectionEntry) => {
  const used = [...entries]
    .reverse()
    .find((entry) => entry.id < before.id && entry.kind === 'link' && entry.step === 'used')
  return used?.kind === 'link' ? used.at - used.age : undefined
}
