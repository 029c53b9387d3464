const texts = new WeakMap<Response, string>()

/** Notes the text that a response has as its body. Writing it at once costs less than reading the response's stream. */
export const noteText = (response: Response, text: string): Response => {
  texts.set(response, text)
  return response
}

/** Returns the text of an unread response that {@link noteText} knows, else `undefined`. */
export const textOf = (response: Response): string | undefined =>
  response.bodyUsed ? undefined : texts.get(response)
