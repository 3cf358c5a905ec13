/** In the order of `State` in the contract. */
export const saleStates = ['scheduled', 'open', 'cooling-off', 'succeeded', 'failed'] as const

export type SaleState = (typeof saleStates)[number]

export interface SaleTimes {
  /** Unix seconds; a period includes its first second and excludes its last. */
  start: bigint
  end: bigint
  coolingOffEnd: bigint
}

/** In the order of `Outcome` in the contract. */
export const outcomes = ['undecided', 'succeeded', 'failed'] as const

export type Outcome = (typeof outcomes)[number]

/**
 * Where the sale is in its life at a moment: the rule of `AmourSale.state`. After the cooling-off period an undecided
 * sale stays in it until somebody calls `finalize`.
 */
export function saleStateAt(time: bigint, times: SaleTimes, outcome: Outcome): SaleState {
  if (outcome !== 'undecided') return outcome
  if (time < times.start) return 'scheduled'
  return time < times.end ? 'open' : 'cooling-off'
}
