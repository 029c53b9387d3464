import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const modules = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => file.replace(/\.tsx?$/, ''))
const source = (name: string) =>
  read(existsSync(join(root, `src/${name}.ts`)) ? `src/${name}.ts` : `src/${name}.tsx`)
/** Whether a module has code of its own: not types alone, and not other modules' exports handed on. */
const hasCode = (name: string) => /^(export )?(const|class|function|async)|^'use client'/m.test(source(name))

it('default: every module with code stays one file, with declarations', () => {
  expect(modules.length).toBeGreaterThan(100)
  for (const name of modules) {
    expect(existsSync(join(root, `dist/${name}.d.ts`)), name).toBe(true)
    if (hasCode(name)) expect(existsSync(join(root, `dist/${name}.js`)), name).toBe(true)
  }
})

it('behavior: `use client` stands where it stood in the source', () => {
  for (const name of modules.filter((one) => existsSync(join(root, `dist/${one}.js`)))) {
    const has = (text: string) => /^\s*(["'])use client\1/.test(text)
    expect(has(read(`dist/${name}.js`)), name).toBe(has(source(name)))
  }
})

it('behavior: nothing of the workplace or of Node gets into the client', () => {
  for (const name of modules.filter((one) => !/^(server|sandbox|testing)/.test(one))) {
    const file = `dist/${name}.js`
    if (existsSync(join(root, file))) expect(read(file), name).not.toMatch(/node:|process\.env|\bBuffer\b/)
  }
})

it.each(['index', 'server', 'sandbox', 'encryption', 'testing'])(
  'behavior: what %s exports',
  async (entry) => {
    const exported: object = await import(join(root, `dist/${entry}.js`))
    expect(Object.keys(exported).sort()).toMatchSnapshot()
  },
)
