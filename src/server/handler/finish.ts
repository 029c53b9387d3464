import type { SnapTradeError } from '../../core/errors.js'
import type { Deadline } from '../deadline.js'
import { type createReports, isOperators } from './report.js'
import { errorContextOf, eventOf, type RequestContext } from './requestContext.js'
import { respondError, toPublicError } from './respond.js'

/**
 * Returns a function that converts work to a response: within the deadline, with errors as JSON, and reported. Never
 * rejects.
 */
export const createFinish =
  (reports: ReturnType<typeof createReports>) =>
  async (context: RequestContext, time: Deadline, work: Promise<Response>): Promise<Response> => {
    let error: SnapTradeError | undefined
    const response = await time
      .run(work)
      .catch((thrown: unknown) => {
        error = toPublicError(thrown, context)
        if (isOperators(error)) reports.error(thrown, errorContextOf(context))
        context.requestId = error.requestId ?? context.requestId
        return respondError(error, context.headers)
      })
      .finally(time.clear)
    reports.event(() => eventOf(context, response.status, error?.code))
    return response
  }
