/** The part of an ioredis client that `redisEvents` uses. https://github.com/redis/ioredis */
export interface IoredisClient {
  call(command: string, ...args: string[]): Promise<unknown>
  duplicate(): IoredisSubscriber
}

interface IoredisSubscriber {
  on(event: 'message', listener: (channel: string, message: string) => void): unknown
  on(event: 'error' | 'reconnecting' | 'end', listener: () => void): unknown
  subscribe(channel: string): Promise<unknown>
  disconnect(): void
}

/** The part of a node-redis client that `redisEvents` uses. https://github.com/redis/node-redis */
export interface NodeRedisClient {
  sendCommand(args: string[]): Promise<unknown>
  duplicate(): NodeRedisSubscriber
}

interface NodeRedisSubscriber {
  on(event: 'error' | 'reconnecting' | 'end', listener: () => void): unknown
  connect(): Promise<unknown>
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>
  /** Since version 5. */
  destroy?(): unknown
  disconnect(): unknown
}

/** A connected client, not in subscriber mode. */
export type RedisClient = IoredisClient | NodeRedisClient

const isIoredis = (client: RedisClient): client is IoredisClient => 'call' in client

/** Sends one command. */
export const sendCommand = (
  client: RedisClient,
  [command, ...args]: [string, ...string[]],
): Promise<unknown> =>
  isIoredis(client) ? client.call(command, ...args) : client.sendCommand([command, ...args])

interface ListenParameters {
  channel: string
  onMessage: (message: string) => void
  /** Called when the connection breaks. Both clients reconnect and subscribe again automatically. */
  onLost: () => void
  /** Called when the connection is closed permanently. */
  onEnd: () => void
}

/** Subscribes to a channel on a separate connection. Resolves to a function that closes it. */
export const listenTo = async (client: RedisClient, parameters: ListenParameters): Promise<() => void> => {
  const { channel, onMessage } = parameters
  if (isIoredis(client)) {
    const connection = client.duplicate()
    watch(connection, parameters)
    connection.on('message', (_, message) => onMessage(message))
    const close = () => connection.disconnect()
    await connection.subscribe(channel).catch(closing(close))
    return close
  }
  const connection = client.duplicate()
  watch(connection, parameters)
  const close = () => void (connection.destroy?.() ?? connection.disconnect())
  await connection.connect().catch(closing(close))
  await connection.subscribe(channel, onMessage).catch(closing(close))
  return close
}

/** Without a listener for `error`, node-redis ends the process and ioredis logs each error. */
const watch = (
  connection: { on(event: 'error' | 'reconnecting' | 'end', listener: () => void): unknown },
  { onLost, onEnd }: ListenParameters,
) => {
  connection.on('error', () => {})
  connection.on('reconnecting', onLost)
  connection.on('end', onEnd)
}

const closing = (close: () => void) => (error: unknown) => {
  close()
  throw error
}
