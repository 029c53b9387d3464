import { expect, it } from 'vitest'
import { readReturn, withoutReturn } from '../../src/portal/readReturn.js'
import { toMessage } from '../../src/portal/returned.js'

const at = 'https://app.example.com/connected'

it.each([
  [`${at}?status=SUCCESS&connection_id=c1`, { status: 'SUCCESS', connectionId: 'c1' }],
  [`${at}?a=b?status=SUCCESS&connection_id=c1`, { status: 'SUCCESS', connectionId: 'c1' }],
  [`${at}?connection_id=c1&x=y&status=success`, { status: 'SUCCESS', connectionId: 'c1' }],
  [
    `${at}?status=active&connection_id=mine&status=SUCCESS&connection_id=c1`,
    { status: 'SUCCESS', connectionId: 'c1' },
  ],
  [`${at}?STATUS=Success&Connection_Id=c1`, { status: 'SUCCESS', connectionId: 'c1' }],
  [`${at}?status=SUCCESS&connectionId=c1`, { status: 'SUCCESS', connectionId: 'c1' }],
  [`${at}?status=SUCCESS&authorizationId=c%201`, { status: 'SUCCESS', connectionId: 'c 1' }],
  [`${at}#/route?status=SUCCESS&connection_id=c1`, { status: 'SUCCESS', connectionId: 'c1' }],
  [`${at}?status=SUCCESS`, { status: 'SUCCESS' }],
  [
    `${at}?status=ERROR&status_code=403&error_code=1066`,
    { status: 'ERROR', statusCode: '403', errorCode: '1066' },
  ],
  [`${at}?status=ABANDONED`, { status: 'ABANDONED' }],
  [`${at}?status=%E0%A4%A&status=ABANDONED`, { status: 'ABANDONED' }],
])('default: %s', (address, returned) => {
  expect(readReturn(address)).toEqual({
    connectionId: undefined,
    errorCode: undefined,
    statusCode: undefined,
    ...returned,
  })
})

it.each([
  at,
  `${at}?connection_id=c1`,
  `${at}?status=`,
  `${at}?status=SUCCESSFUL`,
  `${at}?error=denied`,
  `${at}?success=true`,
  `${at}?nostatus=SUCCESS`,
])('behavior: %s is not a return', (address) => {
  expect(readReturn(address)).toBeUndefined()
})

it('behavior: has the same meaning as the window’s message', () => {
  expect(toMessage({ status: 'SUCCESS', connectionId: 'c1' })).toEqual({
    type: 'success',
    connectionId: 'c1',
  })
  expect(toMessage({ status: 'ABANDONED' })).toEqual({ type: 'abandoned' })
  expect(toMessage({ status: 'ERROR', errorCode: '1023', statusCode: '400' })).toMatchObject({
    type: 'error',
    error: { code: 'portal_1023', status: 400, action: 'connect_new' },
  })
})

it.each([
  [`${at}?status=SUCCESS&connection_id=c1`, at],
  [`${at}?tab=2&status=SUCCESS&connection_id=c1&q=a%20b`, `${at}?tab=2&q=a%20b`],
  [`${at}?tab=2?status=ERROR&status_code=403&error_code=1066`, `${at}?tab=2`],
  [`${at}?snaptrade_attempt=sta_1&STATUS=abandoned#top`, `${at}#top`],
  [`${at}#top`, `${at}#top`],
])('behavior: %s is cleaned to %s', (address, clean) => {
  expect(withoutReturn(address)).toBe(clean)
})
