import type { SandboxBrokerage } from '../brokerages.js'
import { accessFor } from '../connections.js'
import type { StoredUser, World } from '../world.js'
import type { PortalSession } from './session.js'
import { fill, type PortalTexts, textsFor } from './texts.js'

/** What a page is made from. */
export interface View {
  readonly world: World
  readonly user: StoredUser
  readonly session: PortalSession
  readonly texts: PortalTexts
  /** A text with the name of the brokerage in it. */
  readonly say: (key: keyof PortalTexts, broker: SandboxBrokerage) => string
  /** The brokerage of a slug; one that has gone meanwhile is named by its slug. */
  readonly brokerOf: (slug: string) => SandboxBrokerage
  /** What the person agrees to. */
  readonly consent: (broker: SandboxBrokerage) => string
  /** The address of the visit's pages. */
  readonly base: string
}

/** Gathers what the pages of a visit need. */
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
