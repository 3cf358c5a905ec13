import { expect, it } from 'vitest'
import { type EligibilityRuling, type PastDeclaration, judgeHistory } from './judge-history.ts'

const rules = { refusedCountries: ['US', 'KP'], termsHash: '0xaa', contradictionHours: 72 }
const hour = (hours: number) => new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000)
const declared = (at: number, change: Partial<PastDeclaration> = {}): PastDeclaration => ({
  country: 'FR',
  status: 'individual',
  notUsPerson: true,
  termsHash: '0xaa',
  declaredAt: hour(at),
  ...change,
})
const us = { notUsPerson: false }
const ruled = (at: number, allowed: boolean): EligibilityRuling => ({ allowed, decidedAt: hour(at) })

function judge(history: PastDeclaration[], rulings: EligibilityRuling[], at: number) {
  const { reason, retryAfter } = judgeHistory(history as [PastDeclaration], rulings, rules, hour(at))
  return retryAfter ? [reason, retryAfter] : [reason]
}

it('takes a first declaration, and one more like it, for what it is', () => {
  expect(judge([declared(0)], [], 0)).toEqual(['eligible'])
  expect(judge([declared(0), declared(1, { country: 'DE' })], [], 1)).toEqual(['eligible'])
  expect(judge([declared(0, us)], [], 0)).toEqual(['us-person'])
  expect(judge([declared(0), declared(1, { country: 'KP' })], [], 1)).toEqual(['country-refused'])
})

it.each([us, { country: 'KP' }])('lets nobody take back %o by declaring the contrary', (refused) => {
  const history = [declared(0, refused), declared(1)]
  expect(judge(history, [], 1)).toEqual(['under-review', hour(73)])
  // Time alone changes nothing.
  expect(judge(history, [], 1_000)).toEqual(['under-review'])
})

it('needs the time and a decision, in whichever order they come', () => {
  const history = [declared(0, us), declared(1)]
  expect(judge(history, [ruled(2, true)], 3)).toEqual(['under-review', hour(73)])
  expect(judge(history, [ruled(2, true)], 73)).toEqual(['eligible'])
  expect(judge(history, [ruled(80, true)], 80)).toEqual(['eligible'])
  expect(judge(history, [ruled(80, false)], 100)).toEqual(['review-refused'])
  expect(judge(history, [ruled(80, false), ruled(90, true)], 100)).toEqual(['eligible'])
})

it('does not begin anew with each declaration, but with each refusal', () => {
  expect(judge([declared(0, us), declared(1), declared(50)], [], 51)).toEqual(['under-review', hour(73)])
  const again = [declared(0, us), declared(1), declared(100, us), declared(101)]
  expect(judge(again, [ruled(2, true)], 102)).toEqual(['under-review', hour(173)])
})

it('holds through a change of the terms', () => {
  const history = [declared(0, { ...us, termsHash: '0x99' }), declared(1)]
  expect(judge(history, [], 1)).toEqual(['under-review', hour(73)])
  expect(judge([declared(0, us), declared(1, { termsHash: '0x99' })], [], 1)).toEqual([
    'declaration-outdated',
  ])
})
