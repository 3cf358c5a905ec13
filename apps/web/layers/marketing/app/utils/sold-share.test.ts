import { expect, it } from 'vitest'
import { soldShare } from './sold-share.ts'

it('compares what is sold with what all rounds offer', () => {
  const rounds = [{ cap: { value: '6000' } }, { cap: { value: '2000' } }]
  expect(soldShare({ sold: { value: '1000' }, rounds })).toBe(1250)
  expect(soldShare({ sold: { value: '0' }, rounds: [] })).toBe(0)
})
