const texts = new WeakMap<Response, string>()

/** Records the text of a response's body. Writing the text directly costs less than reading the response's stream. */
export const noteText = (response: Response, text: string): Response => {
  texts.set(response, text)
  return response
}

/** Returns the recorded text of an unread response, else `undefined`. See {@link noteText}. */
export const textOf = (response: Response): string | undefined =>
  response.bodyUsed ? undefined : texts.get(response)
