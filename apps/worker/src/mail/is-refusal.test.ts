import { expect, it } from 'vitest'
import { isRefusal } from './is-refusal.ts'

const failure = (fields: object) => Object.assign(new Error('x'), fields)

it.each([
  [{ code: 'EENVELOPE', responseCode: 550 }, true],
  [{ code: 'EMESSAGE', responseCode: 554 }, true],
  [{ code: 'EENVELOPE', responseCode: 451 }, false],
  [{ code: 'EAUTH', responseCode: 535 }, false],
  [{ code: 'ECONNECTION' }, false],
  [{ code: 'ETIMEDOUT' }, false],
])('tells by %o whether to try again', (fields, refused) => {
  expect(isRefusal(failure(fields))).toBe(refused)
})

it('takes nothing else for a refusal', () => {
  expect(isRefusal(undefined)).toBe(false)
  expect(isRefusal({ responseCode: 550 })).toBe(false)
})
