import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { readSandboxState, type SandboxState } from '../src/sandbox/state.js'

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Reads the state of an earlier run. Returns `undefined` if there is no file yet. Throws if the file is not a state. */
export const readStateFile = async (file: string): Promise<SandboxState | undefined> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new Error(`--state ${file} cannot be read: ${messageOf(error)}`)
  }
  try {
    return readSandboxState(JSON.parse(text))
  } catch (error) {
    // A parser's message quotes the file, which contains secrets.
    const reason = error instanceof SyntaxError ? 'It is not JSON.' : messageOf(error)
    throw new Error(
      `--state ${file} is damaged and was not changed. ${reason}\nRepair it, move it, or use another file.`,
    )
  }
}

/** Writes a file atomically: it has either the old or the new content, also after a power failure. */
const writeAtomically = async (file: string, text: string) => {
  const draft = `${file}.${process.pid}.tmp`
  try {
    // Readable only by this user, because it contains secrets.
    const handle = await open(draft, 'w', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/**
 * Returns a function that writes the current state. It resolves when a state that is at least as new as the call is
 * in the file. Calls during a write share the next write.
 */
export const createStateFile = (name: string, state: () => SandboxState) => {
  const file = resolve(name)
  let written = ''
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  const write = async () => {
    next = undefined
    const text = `${JSON.stringify(state(), null, 2)}\n`
    if (text === written) return
    try {
      await mkdir(dirname(file), { recursive: true })
      await writeAtomically(file, text)
    } catch (error) {
      throw new Error(`--state ${name} cannot be written: ${messageOf(error)}`)
    }
    written = text
  }
  return (): Promise<void> => {
    if (next) return next
    next = running.then(write)
    running = next.catch(() => {})
    return next
  }
}
