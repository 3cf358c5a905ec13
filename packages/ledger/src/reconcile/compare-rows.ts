import type { LedgerRows, StoredRows } from '@amour/db'
import { compareFacts } from './compare-facts.ts'
import { comparison, type Comparison } from './comparison.ts'
import { rowFacts } from './row-facts.ts'

/** Compares the rows of the tables with those that the chain's logs give. */
export function compareRows(expected: LedgerRows, found: StoredRows, finalized: bigint): Comparison {
  const there = new Map(rowFacts(found, finalized).map(({ table, facts }) => [table, facts]))
  const result = comparison()
  for (const { table, facts } of rowFacts(expected, finalized)) {
    result.add(table, facts.size, compareFacts(table, facts, there.get(table) ?? new Map()))
  }
  return result
}
