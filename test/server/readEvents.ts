interface ReceivedEvent {
  id: string
  data: { type: string }
}

/** Reads a stream of server-sent events like a browser, until it ends. */
export const readEvents = ({ body }: Response) => {
  let text = ''
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const chunk of body ?? []) text += decoder.decode(chunk, { stream: true })
  }
  const blocks = () =>
    text
      .split('\n\n')
      .slice(0, -1)
      .map((block) => Object.fromEntries(block.split('\n').map((line) => line.split(/: ?(.*)/s, 2))))
  return {
    /** Resolves when the stream has ended. */
    ended: read().catch(() => {}),
    text: () => text,
    position: (): string | undefined => blocks().find((block) => block.event === 'ready')?.id,
    events: (): ReceivedEvent[] =>
      blocks()
        .filter((block) => block.data && !block.event)
        .map(({ id, data }) => ({ id, data: JSON.parse(data) })),
    types: (): string[] =>
      blocks()
        .filter((block) => block.data && !block.event)
        .map(({ data }) => JSON.parse(data).type),
  }
}
