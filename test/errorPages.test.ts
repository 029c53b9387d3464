import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCodes } from 'react-snaptrade-connect'
import { expect, it } from 'vitest'
import { createErrorPages } from '../build/errors/pages.js'
import { findStale } from '../build/generated.js'
import { namedFailures } from '../src/sandbox/control/namedFailures.js'
import { createChain } from './setup/chain.js'
import { failure } from './setup/failure.js'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const codeOf = async (request: Promise<unknown>) => (await failure(request)).code

it('default: every error code has a page', () => {
  const pages = readdirSync(join(root, 'docs/errors')).map((file) => file.replace('.md', ''))
  expect(pages.sort()).toEqual(Object.keys(errorCodes).sort())
})

it('behavior: the pages are what `npm run docs` writes', () => {
  expect(findStale(createErrorPages(), ['docs/errors']).join('\n')).toBe('')
})

it('behavior: a page names every status with which the backend sends the error', () => {
  const files = readdirSync(join(root, 'src/server'), { recursive: true, encoding: 'utf8' })
  const thrown = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...read(`src/server/${file}`).matchAll(
        /new SnapTradeError\('(\w+)',\s*\{(?:[^{}]|\$\{[^}]*\})*?status: (\d+)/g,
      ),
    ])
  expect(thrown.length).toBeGreaterThan(30)
  for (const [, code, status] of thrown) {
    const [, statuses] = /^\| `status` \| (.*) \|$/m.exec(read(`docs/errors/${code}.md`)) ?? []
    expect(statuses, code).toContain(status)
  }
})

it('behavior: the failure of the sandbox that a page names causes the error', async () => {
  const { sandbox, transport } = createChain()
  await transport.request('loginSnapTradeUser', {})
  const named = readdirSync(join(root, 'docs/errors')).flatMap((file) => {
    const name = /sandbox\/fail .* "name": "(\w+)"/.exec(read(`docs/errors/${file}`))?.[1]
    return name
      ? [{ code: file.replace('.md', ''), cause: namedFailures.find((one) => one.name === name) }]
      : []
  })
  expect(named.length).toBeGreaterThan(15)
  const authorizationId = 'c0c8b1a2-6c8a-4f0e-9a55-1c2d3e4f5a6b'
  for (const { code, cause } of named) {
    if (cause?.target === 'portalLogin') {
      expect(`portal_${cause.failure.code}`).toBe(code)
    } else {
      const recover = sandbox.fail('*', cause?.failure ?? {})
      expect(await codeOf(transport.request('refreshBrokerageAuthorization', { authorizationId }))).toBe(code)
      recover()
    }
  }
})
