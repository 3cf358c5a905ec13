import type { ConfirmationStatus } from '@amour/domain'
import { sql, type Transaction } from 'kysely'
import { hex } from '../connection/bytes.ts'
import type { Schema } from '../schema.ts'
import { type EntryKind, entryKinds, entryTables } from './entry.ts'
import { eventId } from './event-id.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

/** The tables whose rows have a status, beside those of the entries. */
export const otherTables = ['rounds', 'outcomes', 'releases', 'pauses'] as const

export interface Settlement extends LedgerKey {
  head: bigint
  finalized: bigint
  confirmations: number
}

/** An entry that has become confirmed or final. */
export interface SettledEntry {
  kind: EntryKind
  id: string
  eventId: string
  status: Exclude<ConfirmationStatus, 'mined'>
}

interface Row {
  kind: EntryKind
  id: string
  block_hash: Buffer
  log_index: number
  status: SettledEntry['status']
}

/** Raises the status of every row that the new head confirms or that is final now, and tells which entries these are. */
export async function settleRows(trx: Transaction<Schema>, settlement: Settlement): Promise<SettledEntry[]> {
  const { chain_id, sale } = keyColumns(settlement)
  const { finalized } = settlement
  const confirmed = settlement.head - BigInt(settlement.confirmations) + 1n
  const raise = (table: string) => sql`
    update ${sql.table(table)}
    set status = case when block_number <= ${finalized} then 'final' else 'confirmed' end
    where chain_id = ${chain_id} and sale = ${sale} and status <> 'final'
      and (block_number <= ${finalized} or (status = 'mined' and block_number <= ${confirmed}))`
  const raised = [
    ...entryKinds.map((kind) => {
      const table = entryTables[kind]
      return sql`${sql.ref(table)} as (${raise(table)} returning id, block_hash, log_index, status)`
    }),
    ...otherTables.map((table) => sql`${sql.ref(table)} as (${raise(table)})`),
  ]
  const selects = entryKinds.map(
    (kind) => sql`select ${kind}::text as kind, * from ${sql.ref(entryTables[kind])}`,
  )
  const { rows } = await sql<Row>`
    with ${sql.join(raised)} ${sql.join(selects, sql` union all `)}`.execute(trx)
  return rows.map(({ block_hash, log_index, ...row }) => ({
    kind: row.kind,
    id: row.id,
    status: row.status,
    eventId: eventId({ chainId: settlement.chainId, blockHash: hex(block_hash), logIndex: log_index }),
  }))
}
