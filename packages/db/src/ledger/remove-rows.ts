import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { type EntryKind, entryKinds, entryTables } from './entry.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

/** Names rows of a ledger. */
export interface RowNames {
  entries: readonly { kind: EntryKind; id: string }[]
  releases: readonly { id: string }[]
  pauses: readonly { id: string }[]
  /** Indexes. */
  rounds: readonly number[]
  outcome: boolean
}

/** Removes rows, in the caller's transaction, which has to bring the sums in order, too. */
export async function removeRows(
  trx: Transaction<Schema>,
  ledger: LedgerKey,
  { entries, releases, pauses, rounds, outcome }: RowNames,
): Promise<void> {
  const key = keyColumns(ledger)
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
  for (const kind of entryKinds) {
    await removeById(trx, entryTables[kind], ids(entries.filter((entry) => entry.kind === kind)))
  }
  await removeById(trx, 'releases', ids(releases))
  await removeById(trx, 'pauses', ids(pauses))
  if (rounds.length > 0) {
    await trx
      .deleteFrom('rounds')
      .where('chain_id', '=', key.chain_id)
      .where('sale', '=', key.sale)
      .where('round', 'in', [...rounds])
      .execute()
  }
  if (!outcome) return
  await trx.deleteFrom('outcomes').where('chain_id', '=', key.chain_id).where('sale', '=', key.sale).execute()
}

type TableWithIds = (typeof entryTables)[EntryKind] | 'releases' | 'pauses'

async function removeById(trx: Transaction<Schema>, table: TableWithIds, ids: string[]): Promise<void> {
  await trx
    .deleteFrom(table)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
}
