import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundStateAt } from './round-state.ts'
import { saleStateAt } from './sale-state.ts'
import { withdrawalDeadline } from './withdrawal-deadline.ts'

const times = { start: 100n, end: 200n, coolingOffEnd: 300n }

it.each([
  [99n, 'scheduled'],
  [100n, 'open'],
  [199n, 'open'],
  [200n, 'cooling-off'],
  [299n, 'cooling-off'],
  [1_000n, 'cooling-off'],
])('is, at %s and undecided, %s', (time, state) => {
  expect(saleStateAt(time, times, 'undecided')).toBe(state)
})

it('is what was decided, at any time', () => {
  expect(saleStateAt(0n, times, 'failed')).toBe('failed')
  expect(saleStateAt(1_000n, times, 'succeeded')).toBe('succeeded')
})

it('opens a round with its first second and closes it with its last', () => {
  const states = [99n, 100n, 199n, 200n].map((time) => roundStateAt(time, times))
  expect(states).toEqual(['scheduled', 'open', 'open', 'closed'])
})

it('lets a purchase be withdrawn for its window, but never after the cooling-off period', () => {
  const seconds = fc.bigInt({ min: 0n, max: 2n ** 32n })
  fc.assert(
    fc.property(seconds, seconds, seconds, (boughtAt, window, coolingOffEnd) => {
      const deadline = withdrawalDeadline(boughtAt, window, coolingOffEnd)
      expect(deadline).toBeLessThanOrEqual(coolingOffEnd)
      expect([boughtAt + window, coolingOffEnd]).toContain(deadline)
    }),
  )
})
