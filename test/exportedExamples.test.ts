import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as index from 'react-snaptrade-connect'
import * as devtools from 'react-snaptrade-connect/devtools'
import * as encryption from 'react-snaptrade-connect/encryption'
import * as locales from 'react-snaptrade-connect/locales'
import * as sandbox from 'react-snaptrade-connect/sandbox'
import * as server from 'react-snaptrade-connect/server'
import * as testing from 'react-snaptrade-connect/testing'
import { expect, it } from 'vitest'

const src = join(import.meta.dirname, '../src')
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(src, file), 'utf8'))

/** The doc comments right before the declaration of a name. */
const commentsOf = (name: string) => {
  const declaration = new RegExp(
    `/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*(?://.*\\s*)*export (?:async )?(?:const|function|class) ${name}\\b`,
  )
  return code.flatMap((text) => declaration.exec(text)?.[1] ?? [])
}

it.each(Object.entries({ index, server, sandbox, encryption, testing, locales, devtools }))(
  'behavior: every value that %s exports has a doc comment with an example',
  (_, entry) => {
    const names = Object.keys(entry)
    expect(names.length).toBeGreaterThan(entry === devtools ? 0 : 1)
    // test/docs.test.ts compiles the examples.
    for (const name of names) {
      expect(commentsOf(name), name).toHaveLength(1)
      expect(commentsOf(name)[0], name).toMatch(/@example\n \* \S/)
    }
  },
)
