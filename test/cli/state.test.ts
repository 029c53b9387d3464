import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { runCommand, startSandbox, temporaryFolder } from './support.js'

/** Creates a connection in the portal. */
const connect = async (client: Awaited<ReturnType<typeof startSandbox>>['client'], user: object) => {
  const link = await client.request('loginSnapTradeUser', { ...user, broker: 'KRAKEN' })
  const page = await fetch('redirectURI' in link ? link.redirectURI : '')
  const body = new URLSearchParams({ action: 'connect', username: 'ann', password: 'x' })
  await fetch(page.url, { method: 'POST', body })
}

it.each(['SIGINT', 'SIGKILL'] as const)('default: users, connections and keys survive %s', async (signal) => {
  const file = join(temporaryFolder(), 'deep/state.json')
  const first = await startSandbox(['--state', file, '--consumer-key', 'k é'])
  const user = await first.client.request('registerSnapTradeUser', { userId: 'josé' })
  await connect(first.client, user)
  const before = await first.client.request('listBrokerageAuthorizations', user)
  expect(before).toHaveLength(1)
  const { userSecret } = await first.client.request('resetSnapTradeUserSecret', user)
  await first.stop(signal)

  const second = await startSandbox(['--state', file])
  expect(second.consumerKey).toBe('k é')
  const after = await second.client.request('listBrokerageAuthorizations', { userId: 'josé', userSecret })
  expect(after).toEqual(before)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(file, '..'))).toEqual(['state.json'])
})

it('behavior: without a state, users of the previous run are accepted with their secrets, and this is printed', async () => {
  const first = await startSandbox()
  const user = await first.client.request('registerSnapTradeUser', { userId: 'ann' })
  await first.stop('SIGKILL')
  const second = await startSandbox()
  expect(await second.client.request('listBrokerageAuthorizations', user)).toEqual([])
  await vi.waitFor(() => expect(second.log.text).toContain('User "ann" is accepted again'))
})

it('behavior: after its state file is deleted, users of the previous run are accepted with their secrets', async () => {
  const file = join(temporaryFolder(), 'state.json')
  const first = await startSandbox(['--state', file])
  const user = await first.client.request('registerSnapTradeUser', { userId: 'ann' })
  await first.stop()
  rmSync(file)
  const second = await startSandbox(['--state', file])
  expect(await second.client.request('listBrokerageAuthorizations', user)).toEqual([])
  await second.client.request('deleteSnapTradeUser', { userId: 'ann' })
  await second.stop()
  // The file exists again. Users that it does not contain count as deleted.
  const third = await startSandbox(['--state', file])
  await expect(third.client.request('listBrokerageAuthorizations', user)).rejects.toMatchObject({
    status: 401,
  })
})

it('behavior: a deletion is saved when it takes effect, without a request', async () => {
  const file = join(temporaryFolder(), 'state.json')
  const { client } = await startSandbox(['--state', file])
  const user = await client.request('registerSnapTradeUser', { userId: 'ann' })
  expect(JSON.parse(readFileSync(file, 'utf8')).users).toMatchObject([user])
  await client.request('deleteSnapTradeUser', { userId: 'ann' })
  expect(JSON.parse(readFileSync(file, 'utf8')).users).toEqual([])
})

it.each([
  ['', 'It is not JSON'],
  ['{"version":1,"clientId":"A","cons', 'It is not JSON'],
  ['{"version":2}', 'version'],
  ['[]', 'not the state of a sandbox'],
  [
    '{"version":1,"clientId":"A","consumerKey":"secret-key","keyType":"commercial","clockOffset":0,"users":[{"userId":7}]}',
    'users.0.userId',
  ],
])('error: a damaged file is reported and not changed: %s', async (text, reason) => {
  const file = join(temporaryFolder(), 'state.json')
  writeFileSync(file, text)
  const { code, out, error } = await runCommand(['sandbox', '--port', '0', '--state', file])
  expect([code, out]).toEqual([1, ''])
  expect(error).toContain(`--state ${file} is damaged and was not changed.`)
  expect(error).toContain(reason)
  expect(error).not.toContain('secret-key')
  expect(readFileSync(file, 'utf8')).toBe(text)
})

it('error: the path is a folder', async () => {
  const folder = temporaryFolder()
  const { code, error } = await runCommand(['sandbox', '--port', '0', '--state', folder])
  expect([code, error]).toEqual([1, expect.stringContaining(`--state ${folder} cannot be read`)])
})

it('error: a file that cannot be written ends the start', async () => {
  const file = join(temporaryFolder(), 'state.json')
  writeFileSync(file, '{}')
  chmodSync(file, 0o400)
  const nested = join(file, 'state.json')
  const { code, error } = await runCommand(['sandbox', '--port', '0', '--state', nested])
  expect([code, error]).toEqual([1, expect.stringContaining('state.json cannot be')])
})

it('error: the state of a commercial key is rejected for a personal key', async () => {
  const file = join(temporaryFolder(), 'state.json')
  const { stop } = await startSandbox(['--state', file])
  await stop()
  const { code, error } = await runCommand(['sandbox', '--port', '0', '--state', file, '--personal'])
  expect([code, error]).toEqual([1, expect.stringContaining('belongs to a commercial key')])
})
