import { describe, expect, it } from 'vitest'
import type { SaleLife } from './sale-steps.ts'
import { saleSteps } from './sale-steps.ts'

const times = { opensAt: '2026-01-01', closesAt: '2026-02-01', coolingOffEndsAt: '2026-03-01' }

describe('saleSteps', () => {
  it.each<[SaleLife['state'], string[]]>([
    ['scheduled', ['current', 'next', 'next', 'next']],
    ['open', ['done', 'current', 'next', 'next']],
    ['cooling-off', ['done', 'done', 'current', 'next']],
    ['succeeded', ['done', 'done', 'done', 'done']],
    ['failed', ['done', 'done', 'done', 'failed']],
  ])('%s', (state, expected) => {
    expect(saleSteps({ state, ...times }).map((step) => step.state)).toEqual(expected)
  })
})
