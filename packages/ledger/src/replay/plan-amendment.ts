import type { LedgerRows, RowNames, StoredRows } from '@amour/db'
import { compareFacts } from '../reconcile/compare-facts.ts'
import { rowFacts } from '../reconcile/row-facts.ts'

/** What has to be done to rows so that they are those of the chain. */
export interface AmendmentPlan {
  remove: RowNames
  write: LedgerRows
  /** How many are written, and how many are removed for good. */
  written: number
  surplus: number
}

/**
 * Names the rows that are missing, too many or wrong. Those that are right stay as they are: what waits for one of them, such as
 * the job that makes its notice, still finds it.
 */
export function planAmendment(right: LedgerRows, stored: StoredRows, finalized: bigint): AmendmentPlan {
  const there = new Map(rowFacts(stored, finalized).map(({ table, facts }) => [table, facts]))
  const amiss = new Set(
    rowFacts(right, finalized).flatMap(({ table, facts }) =>
      compareFacts(table, facts, there.get(table) ?? new Map()).map(({ key }) => key),
    ),
  )
  const isAmiss = ({ id }: { id: string }) => amiss.has(id)
  const isRoundAmiss = ({ index }: { index: number }) => amiss.has(String(index))
  const write: LedgerRows = {
    entries: right.entries.filter(isAmiss),
    releases: right.releases.filter(isAmiss),
    pauses: right.pauses.filter(isAmiss),
    rounds: right.rounds.filter(isRoundAmiss),
    outcome: amiss.has('outcome') ? right.outcome : undefined,
  }
  // A row to be written may also stand at an older block, where it was not compared.
  const remove: RowNames = {
    entries: [...stored.entries.filter(isAmiss), ...write.entries],
    releases: [...stored.releases.filter(isAmiss), ...write.releases],
    pauses: [...stored.pauses.filter(isAmiss), ...write.pauses],
    rounds: [...stored.rounds.filter(isRoundAmiss), ...write.rounds].map(({ index }) => index),
    outcome: amiss.has('outcome'),
  }
  const written = countOf(write)
  return { remove, write, written, surplus: amiss.size - written }
}

function countOf({ entries, releases, pauses, rounds, outcome }: LedgerRows): number {
  return entries.length + releases.length + pauses.length + rounds.length + (outcome ? 1 : 0)
}
