import type { PositionSum, RoundTotal } from '@amour/db'

/** The sums of positions by round and asset. */
export function recomputeRoundTotals(positions: readonly PositionSum[]): RoundTotal[] {
  const totals = new Map<string, RoundTotal>()
  for (const { round, asset, tokens, paid, purchases } of positions) {
    const key = `${round} ${asset}`
    const sum = totals.get(key) ?? { round, asset, tokens: 0n, paid: 0n, purchases: 0n }
    totals.set(key, {
      ...sum,
      tokens: sum.tokens + tokens,
      paid: sum.paid + paid,
      purchases: sum.purchases + BigInt(purchases),
    })
  }
  return [...totals.values()]
}
