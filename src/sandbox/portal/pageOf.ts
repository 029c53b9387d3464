import type { Page } from './page.js'
import type { View } from './view.js'
import { brokeragesPage } from './views/brokerages.js'
import { codePage, credentialsPage, scenariosPage } from './views/login.js'
import { oauthPage } from './views/oauth.js'
import { connectedPage, endedPage, failedPage, unavailablePage } from './views/outcome.js'

/** Returns the current page of a visit. */
export const pageOf = (view: View): Page => {
  const { step } = view.session
  switch (step.name) {
    case 'brokerages':
      return brokeragesPage(view, step)
    case 'scenarios':
      return scenariosPage(view)
    case 'credentials':
      return credentialsPage(view, step)
    case 'code':
      return codePage(view, step)
    case 'oauth':
      return oauthPage(view, step)
    case 'unavailable':
      return unavailablePage(view, step)
    case 'failed':
      return failedPage(view, step)
    case 'connected':
      return connectedPage(view, step)
    case 'ended':
      return endedPage(view, step)
  }
}
