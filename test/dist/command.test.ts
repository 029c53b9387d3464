import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'

it('default: the command of the installed package runs the sandbox in plain Node', async () => {
  const bin = join(inject('consumer'), 'node_modules/.bin/react-snaptrade-connect')
  const child = spawn(bin, ['sandbox', '--port', '0'], {
    cwd: inject('consumer'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill())
  const [line] = await once(child.stdout, 'data')
  const { api, portal } = JSON.parse(String(line))
  expect(api).toBe(`${portal}/api/v1`)
  expect(await (await fetch(`${api}/`)).json()).toMatchObject({ online: true })
})

it('parameters: npx react-snaptrade-connect sandbox --help', () => {
  const args = ['react-snaptrade-connect', 'sandbox', '--help']
  expect(execFileSync('npx', args, { cwd: inject('consumer'), encoding: 'utf8' })).toContain(
    '--webhook-url URL',
  )
})
