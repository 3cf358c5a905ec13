/** The moments of a sale's life, in order. */
export type SaleMoment = 'opens' | 'closes' | 'reflection' | 'outcome'

export interface SaleLife {
  state: 'scheduled' | 'open' | 'cooling-off' | 'succeeded' | 'failed'
  opensAt: string
  closesAt: string
  coolingOffEndsAt: string
}

export interface SaleStep {
  key: SaleMoment
  time: string
  state: 'done' | 'current' | 'next' | 'failed'
}

/** How many moments lie behind in each state. */
const PASSED = { scheduled: 0, open: 1, 'cooling-off': 2, succeeded: 4, failed: 4 } as const

/** The sale's life as steps: those that lie behind are done, the one awaited is current. */
export function saleSteps(sale: SaleLife): SaleStep[] {
  const times: [SaleMoment, string][] = [
    ['opens', sale.opensAt],
    ['closes', sale.closesAt],
    ['reflection', sale.coolingOffEndsAt],
    ['outcome', sale.coolingOffEndsAt],
  ]
  const passed = PASSED[sale.state]
  return times.map(([key, time], index) => ({ key, time, state: stepState(index, passed, key, sale.state) }))
}

function stepState(
  index: number,
  passed: number,
  key: SaleMoment,
  state: SaleLife['state'],
): SaleStep['state'] {
  if (key === 'outcome' && state === 'failed') return 'failed'
  if (index < passed) return 'done'
  return index === passed ? 'current' : 'next'
}
