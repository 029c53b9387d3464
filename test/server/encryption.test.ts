import type { EncryptedResponse } from 'react-snaptrade-connect'
import { createKeyPair, decryptResponse, exportSshPublicKey } from 'react-snaptrade-connect/encryption'
import { createSandbox } from 'react-snaptrade-connect/sandbox'
import { createRouteHandler } from 'react-snaptrade-connect/server'
import { expect, it } from 'vitest'

it('behavior: encrypted responses pass through the route handler unchanged', async () => {
  const sandbox = createSandbox()
  /** SnapTrade's responses, byte by byte. */
  const answers: string[] = []
  const handler = createRouteHandler({
    clientId: sandbox.clientId,
    consumerKey: sandbox.consumerKey,
    baseUrl: sandbox.api,
    fetch: async (input, init) => {
      const response = await sandbox.fetch(new Request(input, init))
      answers.push(await response.clone().text())
      return response
    },
    getUser: () => ({ id: 'ada' }),
  })
  const ask = async (method: string, path: string, body?: unknown) => {
    const headers = { 'content-type': 'application/json' }
    const request = new Request(`http://localhost/api/snaptrade${path}`, {
      method,
      headers,
      body: body ? JSON.stringify(body) : null,
    })
    const response = await handler(request)
    expect(response.headers.get('cache-control')).toBe('no-store')
    return response.text()
  }
  const { privateKey, publicKey } = await createKeyPair()
  const rsaPublicKey = await exportSshPublicKey(publicKey)
  expect(JSON.parse(await ask('POST', '/snapTrade/registerUser', { rsaPublicKey }))).toEqual({
    userId: 'ada',
  })
  for (const [method, path, name] of [
    ['POST', '/snapTrade/login', 'redirectURI'],
    ['GET', '/snapTrade/encryptedJWT', 'token'],
  ] as const) {
    const text = await ask(method, path, method === 'POST' ? {} : undefined)
    expect(text).toBe(answers.at(-1))
    expect(await decryptResponse(JSON.parse(text) as EncryptedResponse, privateKey)).toHaveProperty(name)
  }
})
