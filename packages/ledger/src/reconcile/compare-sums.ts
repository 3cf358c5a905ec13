import type { LedgerSums } from '@amour/db'
import { positionKey } from '../recompute/position-key.ts'
import { compareFacts, type FactsByKey } from './compare-facts.ts'
import { comparison, type Comparison } from './comparison.ts'
import { factsOf } from './facts.ts'

/** Compares the sums that the tables keep with those that follow from the events. */
export function compareSums(expected: LedgerSums, found: LedgerSums): Comparison {
  const result = comparison()
  const there = sumFacts(found)
  for (const [table, facts] of Object.entries(sumFacts(expected))) {
    result.add(table, facts.size, compareFacts(table, facts, there[table] ?? new Map()))
  }
  return result
}

function sumFacts({ positions, roundTotals, dailyTotals, buyers }: LedgerSums): Record<string, FactsByKey> {
  return {
    positions: new Map(positions.map((row) => [positionKey(row), factsOf(row)])),
    round_totals: new Map(roundTotals.map((row) => [`${row.round} ${row.asset}`, factsOf(row)])),
    daily_totals: new Map(
      dailyTotals.map((row) => [[row.day, row.round, row.asset, row.kind].join(' '), factsOf(row)]),
    ),
    sync_state: new Map([['ledger', factsOf({ buyers })]]),
  }
}
