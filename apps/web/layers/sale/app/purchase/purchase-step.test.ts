import { expect, it } from 'vitest'
import type { PurchaseFacts } from './purchase-step.ts'
import { purchaseStep } from './purchase-step.ts'

const ready: PurchaseFacts = {
  round: 0,
  account: '0xAbC',
  signedInAs: '0xabc',
  declaration: { eligible: true, reason: { code: 'eligible' } },
  redeclaring: false,
  reviewing: false,
  transaction: false,
}
const refused = { eligible: false, reason: { code: 'country-refused' } }
const outdated = { eligible: false, reason: { code: 'declaration-outdated' } }

it.each<[string, Partial<PurchaseFacts>, string]>([
  ['nobody is connected', { account: undefined }, 'connect'],
  ['nobody is signed in', { signedInAs: undefined }, 'sign-in'],
  ['the wallet moved to another account', { account: '0xdef' }, 'sign-in'],
  ['nothing is declared', { declaration: null }, 'declare'],
  ['the terms changed', { declaration: outdated }, 'declare'],
  ['the buyer declares again', { declaration: refused, redeclaring: true }, 'declare'],
  ['the rules refuse', { declaration: refused }, 'refused'],
  ['all is known', {}, 'amount'],
  ['the amount is decided', { reviewing: true }, 'review'],
  ['a transaction is under way', { transaction: true, account: undefined, round: null }, 'progress'],
  ['no round is open', { round: null }, 'closed'],
])('when %s', (_, change, step) => {
  expect(purchaseStep({ ...ready, ...change })).toBe(step)
})
