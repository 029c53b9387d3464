import { parsePortalMessage } from 'react-snaptrade-connect'
import { expect, it } from 'vitest'

const id = '8b5f262d-4bb9-365d-888a-202bd3b15fa1'

it.each([
  [
    { status: 'SUCCESS', authorizationId: id },
    { type: 'success', connectionId: id },
  ],
  [{ status: 'SUCCESS' }, { type: 'success', connectionId: undefined }],
  [`SUCCESS:${id}`, { type: 'success', connectionId: id }],
  ['SUCCESS', { type: 'success', connectionId: undefined }],
  ['ABANDONED', { type: 'abandoned' }],
  ['CLOSED', { type: 'oauth_closed' }],
  ['CLOSE_MODAL', { type: 'close_modal' }],
])('default: %o', (data, message) => {
  expect(parsePortalMessage(data)).toEqual(message)
})

it.each([
  ['1066', 403, 'portal_1066', 'reenter', true],
  [3000, '500', 'portal_3000', 'retry', true],
  ['1006', 400, 'portal_1006', 'new_link', true],
  ['1012', 400, 'portal_1012', 'contact', false],
  ['1023', 400, 'portal_1023', 'connect_new', false],
  ['1140', 403, 'portal_1140', 'contact', false],
  ['1086', 400, 'portal_1086', 'reenter', true],
  ['0000', 401, 'portal_0000', 'contact', false],
  ['4711', 500, 'portal_error', 'retry', true],
  [undefined, undefined, 'portal_error', 'retry', true],
])('behavior: the portal’s code %s is %s', (errorCode, statusCode, code, action, isRetryable) => {
  const message = parsePortalMessage({ status: 'ERROR', errorCode, statusCode, detail: 'why' })
  expect(message).toMatchObject({ type: 'error', error: { code, action, isRetryable, detail: 'why' } })
  if (message?.type !== 'error') return expect.unreachable()
  expect(message.error.status).toBe(statusCode === undefined ? undefined : Number(statusCode))
  expect(message.error.providerCode).toBe(errorCode === undefined ? undefined : String(errorCode))
})

it('behavior: the older format of an error has only its status', () => {
  expect(parsePortalMessage('ERROR:403')).toMatchObject({ error: { code: 'portal_error', status: 403 } })
})

it.each([
  null,
  undefined,
  7,
  '',
  'SUCCESSFUL',
  'success',
  {},
  [],
  { status: 'success' },
  { type: 'SUCCESS' },
])('behavior: %o is not a message of the portal', (data) => {
  expect(parsePortalMessage(data)).toBeNull()
})
