import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'words-'))
const file = join(folder, 'text.ts')

/** Runs the check on one text. */
const check = (text: string) => {
  writeFileSync(file, text)
  const { status, stdout, stderr } = spawnSync('node', ['build/checkWords.mjs', file], { encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

afterAll(() => rmSync(folder, { recursive: true }))

it('default: accepts plain words, and identifiers that contain a listed word', () => {
  const text = '// Refreshes the list. There is no cache.\nconst { amend, noBodyText } = standard\n'
  expect(check(text)).toEqual({ status: 0, output: '1 files use plain words.\n' })
})

it.each([
  ['// Reads it.\n// Then reads it anew.', 2, 'anew'],
  ['/** Mended by the next login. */', 1, 'Mended'],
  ["throw new Error('This is no address.')", 1, 'is no'],
  ['Nobody is signed in.', 1, 'Nobody'],
  ['/**\n * A page that leads\n * to the portal.\n */', 2, 'leads to'],
])('error: %j: names the line and the word', (text, line, word) => {
  const { status, output } = check(text)
  expect(status).toBe(1)
  expect(output).toContain(`${file}:${line}: "${word}". Write: `)
})
