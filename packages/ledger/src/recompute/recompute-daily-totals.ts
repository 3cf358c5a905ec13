import type { DailyTotal, LedgerEntry } from '@amour/db'

/** The sums of entries, those given back included, by UTC day, round, asset and kind. */
export function recomputeDailyTotals(entries: readonly LedgerEntry[]): DailyTotal[] {
  const totals = new Map<string, DailyTotal>()
  for (const { block, round, asset, kind, tokens, paid, usd } of entries) {
    const day = block.time.toISOString().slice(0, 10)
    const key = [day, round, asset, kind].join(' ')
    const sum = totals.get(key) ?? {
      day,
      round,
      asset,
      kind,
      entries: 0n,
      tokens: 0n,
      paid: 0n,
      usd: 0n,
    }
    totals.set(key, {
      ...sum,
      entries: sum.entries + 1n,
      tokens: sum.tokens + tokens,
      paid: sum.paid + paid,
      usd: sum.usd + usd,
    })
  }
  return [...totals.values()]
}
