import { expect, it } from 'vitest'
import { confirmationStatus } from './confirmation.ts'

const progress = { head: 10n, finalized: 4n, confirmations: 3 }

it.each([
  [11n, 'mined'],
  [10n, 'mined'],
  [9n, 'mined'],
  [8n, 'confirmed'],
  [5n, 'confirmed'],
  [4n, 'final'],
])('calls what is in block %s, of 10, %s', (block, status) => {
  expect(confirmationStatus(block, progress)).toBe(status)
})

it('counts the block itself as the first confirmation', () => {
  expect(confirmationStatus(10n, { ...progress, confirmations: 1 })).toBe('confirmed')
})
