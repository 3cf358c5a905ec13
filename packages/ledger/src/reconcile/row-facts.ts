import { entryKinds, entryTables, type LedgerRows, type StoredRows } from '@amour/db'
import type { FactsByKey } from './compare-facts.ts'
import { type Facts, factsOf } from './facts.ts'

/** Rows of one table as facts, by the key that names them. */
export interface TableFacts {
  table: string
  facts: FactsByKey
}

interface Row {
  block: { number: bigint }
  status?: string
}

/**
 * Rows of a ledger as facts, table by table. Of the status only counts whether it is final: what else it is depends on a setting
 * that may change.
 *
 * @param finalized of rows that have no status yet, number of the last block that is final.
 */
export function rowFacts(rows: LedgerRows | StoredRows, finalized: bigint): TableFacts[] {
  const outcomes = rows.outcome ? [rows.outcome] : []
  const factsWithFinality = ({ status, ...row }: Row): Facts => {
    const isFinal = status === undefined ? row.block.number <= finalized : status === 'final'
    return factsOf({ ...row, isFinal })
  }
  const tableOf = <Some extends Row>(table: string, some: readonly Some[], key: (row: Some) => string) => ({
    table,
    facts: new Map(some.map((row) => [key(row), factsWithFinality(row)])),
  })
  return [
    tableOf<Row & { index: number }>('rounds', rows.rounds, ({ index }) => String(index)),
    tableOf<Row>('outcomes', outcomes, () => 'outcome'),
    tableOf<Row & { id: string }>('releases', rows.releases, ({ id }) => id),
    tableOf<Row & { id: string }>('pauses', rows.pauses, ({ id }) => id),
    ...entryKinds.map((kind) => {
      const some: readonly (Row & { id: string; kind: string })[] = rows.entries
      return tableOf(
        entryTables[kind],
        some.filter((entry) => entry.kind === kind),
        ({ id }) => id,
      )
    }),
  ]
}
