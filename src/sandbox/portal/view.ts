import type { SandboxBrokerage } from '../brokerages.js'
import { accessFor } from '../connections.js'
import type { StoredUser, World } from '../world.js'
import type { PortalSession } from './session.js'
import { fill, type PortalTexts, textsFor } from './texts.js'

/** The data of a page. */
export interface View {
  readonly world: World
  readonly user: StoredUser
  readonly session: PortalSession
  readonly texts: PortalTexts
  /** Returns a text that contains the name of the brokerage. */
  readonly say: (key: keyof PortalTexts, broker: SandboxBrokerage) => string
  /** Returns the brokerage of a slug. A brokerage that no longer exists has its slug as its name. */
  readonly brokerOf: (slug: string) => SandboxBrokerage
  /** Returns the access that the user agrees to. */
  readonly consent: (broker: SandboxBrokerage) => string
  /** The base URL of the visit's pages. */
  readonly base: string
}

/** Returns the data for the pages of a visit. */
export const toView = (world: World, user: StoredUser, session: PortalSession): View => {
  const texts = textsFor(session.options.locale)
  const brokerOf = (slug: string) => {
    const broker = world.settings.brokerages.find((candidate) => candidate.slug === slug)
    if (!broker) throw new Error(`The sandbox has no brokerage "${slug}".`)
    return broker
  }
  return {
    world,
    user,
    session,
    texts,
    brokerOf,
    say: (key, broker) => fill(texts[key], { name: broker.display_name }),
    consent: (broker) => texts[accessFor(session.options.connectionType, broker) ?? 'read'],
    base: `/portal/${session.secret}`,
  }
}
