import { expect, it } from 'vitest'
import { decideEligibility } from './decide-eligibility.ts'

const rules = { refusedCountries: ['US', 'KP'], termsHash: '0xaa' }
const good = { country: 'FR', status: 'individual', notUsPerson: true, termsHash: '0xaa' } as const

it('lets an eligible buyer through', () => {
  expect(decideEligibility(good, rules)).toEqual({ eligible: true, reason: 'eligible', appeal: false })
})

it.each([
  [{ country: 'KP' }, 'country-refused'],
  [{ notUsPerson: false }, 'us-person'],
  [{ termsHash: '0xbb' }, 'declaration-outdated'],
  [{ termsHash: '0xbb', country: 'US', notUsPerson: false }, 'declaration-outdated'],
  [{ country: 'US', notUsPerson: false }, 'us-person'],
])('refuses %o because of %s', (changes, reason) => {
  expect(decideEligibility({ ...good, ...changes }, rules)).toMatchObject({ eligible: false, reason })
})
