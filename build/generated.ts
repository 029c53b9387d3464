import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Generated files: their text by their path from the root. */
export type GeneratedFiles = ReadonlyMap<string, string>

const read = (path: string) => {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** Returns the files in `folder` that are not generated any more. */
const leftOver = (folder: string, files: GeneratedFiles) => {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder))
    .map((name) => `${folder}/${name}`)
    .filter((path) => !files.has(path))
}

/** Writes the files and deletes everything else from `folders`. */
export const writeGenerated = (files: GeneratedFiles, folders: readonly string[]): void => {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const path of folders.flatMap((folder) => leftOver(folder, files))) rmSync(join(root, path))
}

/** Returns a line for each file that is missing, differs or is left over, with the first line that differs. */
export const findStale = (files: GeneratedFiles, folders: readonly string[]): string[] => [
  ...[...files].flatMap(([path, text]) => {
    const present = read(path)
    return present === text ? [] : describe(path, present, text)
  }),
  ...folders.flatMap((folder) => leftOver(folder, files)).map((path) => `${path} is no longer generated`),
]

const describe = (path: string, present: string | undefined, expected: string) => {
  if (present === undefined) return `${path} is missing`
  const lines = [present.split('\n'), expected.split('\n')] as const
  const line = lines[1].findIndex((text, index) => text !== lines[0][index])
  const at = line < 0 ? lines[1].length : line
  return `${path}:${at + 1}\n  - ${lines[0][at] ?? '(end)'}\n  + ${lines[1][at] ?? '(end)'}`
}
