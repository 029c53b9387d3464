import { type ChildProcess, fork } from 'node:child_process'

const at = (path: string) => new URL(path, import.meta.url).pathname

const reply = <Message>(child: ChildProcess) =>
  new Promise<Message>((resolve) => child.once('message', (message) => resolve(message as Message)))

export interface Started {
  port: number
  /** Microseconds of CPU that the process has used. */
  cpu(): Promise<number>
  stop(): void
}

/** Starts a server of bench/node in a process of its own. */
export const start = async (file: string, settings: object = {}): Promise<Started> => {
  const child = fork(at(`./node/${file}`), [JSON.stringify(settings)])
  const { port } = await reply<{ port: number }>(child)
  return {
    port,
    async cpu() {
      child.send('cpu')
      const { cpu } = await reply<{ cpu: NodeJS.CpuUsage }>(child)
      return cpu.user + cpu.system
    },
    stop: () => child.disconnect(),
  }
}
