const requests = new WeakSet<Request>()

/** Notes that a request's body is what a body parser made of it, written as JSON once more. */
export const markParsed = (request: Request): void => void requests.add(request)

/** Whether a request's body is not the one that was sent. */
export const isParsed = (request: Request): boolean => requests.has(request)
