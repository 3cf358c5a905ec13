import { expect, it } from 'vitest'
import { DeadlineExceeded } from './deadline.ts'
import { isUnavailable } from './is-unavailable.ts'

const withCode = (code: string) => Object.assign(new Error('refused'), { code })

it.each([
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08P01',
  '53300',
  '55P03',
  '57014',
  '25P03',
  '40P01',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
])('%s may be answered later', (code) => expect(isUnavailable(withCode(code))).toBe(true))

it.each([
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client has encountered a connection error and is not queryable',
  'timeout exceeded when trying to connect',
  'Query read timeout',
])('“%s” may be answered later', (message) => expect(isUnavailable(new Error(message))).toBe(true))

it('looks at the cause, at all of several, and at a deadline', () => {
  expect(isUnavailable(new Error('outer', { cause: withCode('57P01') }))).toBe(true)
  expect(isUnavailable(new AggregateError([withCode('ECONNREFUSED')]))).toBe(true)
  expect(isUnavailable(new DeadlineExceeded())).toBe(true)
})

it.each(['23505', '42P01', '22P02', '42601', '22008'])('%s is a fault, now and later', (code) =>
  expect(isUnavailable(withCode(code))).toBe(false),
)

it('takes nothing else for it', () => {
  for (const other of [undefined, null, 'Connection terminated', {}, new Error('x')])
    expect(isUnavailable(other)).toBe(false)
})
