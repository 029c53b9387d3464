const requests = new WeakSet<Request>()

/** Records that a request's body was parsed and serialized again, so that it may differ from the original. */
export const markParsed = (request: Request): void => void requests.add(request)

/** Returns whether a request's body may differ from the original. */
export const isParsed = (request: Request): boolean => requests.has(request)
