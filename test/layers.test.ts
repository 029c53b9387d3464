import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

const src = join(import.meta.dirname, '../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))

/** The imports that each folder of src may use: other folders, and packages. Any other import is a defect. */
const rooms: Record<string, { rooms: string[]; packages: string[]; dynamic?: string[] }> = {
  core: { rooms: [], packages: [] },
  transports: { rooms: ['core'], packages: [] },
  messages: { rooms: [], packages: [] },
  portal: { rooms: ['core', 'messages'], packages: [], dynamic: ['encryption'] },
  query: { rooms: ['core'], packages: ['@tanstack/react-query'], dynamic: ['encryption'] },
  react: { rooms: ['core', 'portal', 'query'], packages: ['react', '@tanstack/react-query'] },
  ui: { rooms: ['react', 'messages'], packages: ['react', 'react/jsx-runtime', '@tanstack/react-virtual'] },
  devtools: { rooms: ['core'], packages: ['react', 'react-dom'] },
  server: { rooms: ['core'], packages: ['valibot'] },
  encryption: { rooms: ['core'], packages: ['@noble/ciphers/aes.js', 'idb-keyval'] },
  sandbox: { rooms: ['core', 'encryption'], packages: ['valibot'] },
  testing: { rooms: ['core', 'server', 'sandbox'], packages: [] },
}
/** Folders from which a folder may also import types. */
const typeRooms: Record<string, string[]> = {
  ui: ['core', 'portal'],
  react: ['messages'],
  devtools: ['portal'],
  messages: ['core'],
}

/** Returns a file without its comments and strings. */
const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]*'|`[^`]*`/gm, '')

interface Import {
  file: string
  from: string
  target: string
  kind: 'type' | 'static' | 'dynamic'
}

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8')
  const found = [
    ...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'/gms),
    ...text.matchAll(/^import\s+()'([^']+)'/gm),
  ].map(([, type, from]) => ({ from: from ?? '', kind: type ? ('type' as const) : ('static' as const) }))
  const dynamic = [...text.matchAll(/(?<!typeof )\bimport\(\s*'([^']+)'/g)].map(([, from]) => ({
    from: from ?? '',
    kind: 'dynamic' as const,
  }))
  return [...found, ...dynamic].map(({ from, kind }) => ({
    file,
    from,
    kind,
    target: from.startsWith('.') ? relative(src, join(src, dirname(file), from)) : from,
  }))
})

it('default: the imports were read', () => {
  expect(files.length).toBeGreaterThan(80)
  expect(imports.length).toBeGreaterThan(200)
})

it.each(Object.keys(rooms))('behavior: %s imports only what the table lists', (room) => {
  const rule = rooms[room] ?? expect.unreachable()
  const offences = imports
    .filter(({ file }) => file.startsWith(`${room}/`))
    .filter(({ file, from, target, kind }) => {
      if (!from.startsWith('.')) {
        // Only the node adapter uses Node, and only its types if possible.
        if (from.startsWith('node:')) return file !== 'server/adapters/node.ts'
        return !rule.packages.includes(from)
      }
      const other = target.split('/')[0] ?? ''
      if (other === room || rule.rooms.includes(other)) return false
      if (kind === 'type' && typeRooms[room]?.includes(other)) return false
      return !(kind === 'dynamic' && rule.dynamic?.includes(other))
    })
  expect(offences).toEqual([])
})

it.each(Object.keys(rooms))('behavior: %s uses everything that the table lists', (room) => {
  const rule = rooms[room] ?? expect.unreachable()
  const used = imports.filter(({ file }) => file.startsWith(`${room}/`))
  const from = (kinds: Import['kind'][]) =>
    used.filter(({ kind }) => kinds.includes(kind)).map(({ target }) => target.split('/')[0] ?? '')
  expect(rule.rooms.filter((other) => !from(['static']).includes(other))).toEqual([])
  expect(rule.packages.filter((name) => !used.some((one) => one.from === name))).toEqual([])
  expect((rule.dynamic ?? []).filter((other) => !from(['dynamic']).includes(other))).toEqual([])
  expect((typeRooms[room] ?? []).filter((other) => !from(['type']).includes(other))).toEqual([])
})

it('behavior: the command imports only the sandbox, the server and Node', () => {
  const folder = join(src, '../cli')
  const found = readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/\bfrom '([^']+)'/g)].map(([, from]) => from ?? ''),
  )
  expect(found.length).toBeGreaterThan(5)
  expect(found.filter((from) => !/^(node:|\.\/|\.\.\/src\/(sandbox|server)\/)/.test(from))).toEqual([])
})

it.each(Object.keys(rooms))('behavior: CONTRIBUTING.md says what %s may import', (room) => {
  const table = readFileSync(join(src, '../CONTRIBUTING.md'), 'utf8')
  const [, allowed = ''] =
    new RegExp(`^\\| \`src/${room}\` \\|[^|]*\\|(.*)\\|$`, 'm').exec(table) ?? expect.unreachable()
  const named = [...allowed.matchAll(/`(\w+)`/g)].map(([, name]) => name)
  const rule = rooms[room] ?? expect.unreachable()
  expect(named.sort()).toEqual([...rule.rooms, ...(rule.dynamic ?? []), ...(typeRooms[room] ?? [])].sort())
})

it('behavior: the table lists every folder of src', () => {
  const folders = files.filter((file) => file.includes('/')).map((file) => file.split('/')[0])
  expect([...new Set(folders)].sort()).toEqual(Object.keys(rooms).sort())
})

it('behavior: the entries contain only re-exports', () => {
  const entries = files.filter(
    (file) => !file.includes('/') && file.endsWith('.ts') && !file.endsWith('.d.ts'),
  )
  expect(entries.sort()).toEqual([
    'devtools.ts',
    'encryption.ts',
    'index.ts',
    'locales.ts',
    'sandbox.ts',
    'server.ts',
    'testing.ts',
  ])
  for (const entry of entries) {
    const code = readFileSync(join(src, entry), 'utf8')
      .replace(/\/\/.*$/gm, '')
      .replace(/export\s+(type\s+)?(\*|\{[^}]*\})(\s+from\s+'[^']+')?/g, '')
    expect(code.trim(), entry).toBe('')
  }
})

it('behavior: no file is a barrel, has a default export, or is named utils', () => {
  expect(files.filter((file) => /\/(index|utils|helpers)\.tsx?$/.test(file))).toEqual([])
  const withDefault = files.filter((file) => /^export default/m.test(readFileSync(join(src, file), 'utf8')))
  expect(withDefault).toEqual([])
})

it('behavior: `use client` is only in hooks, contexts and components', () => {
  for (const file of files) {
    const text = readFileSync(join(src, file), 'utf8')
    const needsClient =
      file.endsWith('.tsx') || /\b(use[A-Z]\w*|createContext)\s*(<[^()]*>)?\(/.test(code(text))
    expect(text.startsWith("'use client'"), file).toBe(needsClient)
  }
})

it('behavior: core and server do not use the DOM', () => {
  for (const file of files.filter((name) => /^(core|server)\//.test(name))) {
    expect(readFileSync(join(src, file), 'utf8'), file).not.toMatch(/\b(window|document|localStorage)\./)
  }
})
