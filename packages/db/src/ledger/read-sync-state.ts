import type { Database } from '../connection/create-database.ts'
import { type BlockRef, headOf } from './block-ref.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

export interface SyncState {
  /** The last block that is in the tables. */
  head: BlockRef
  /** Number of the last block that the chain called finalized when the head was written. */
  finalized: bigint
  updatedAt: Date
}

/** How far the ledger is; undefined before the indexer's first step. */
export async function readSyncState(database: Database, key: LedgerKey): Promise<SyncState | undefined> {
  const { chain_id, sale } = keyColumns(key)
  const row = await database
    .selectFrom('sync_state')
    .selectAll()
    .where('chain_id', '=', chain_id)
    .where('sale', '=', sale)
    .executeTakeFirst()
  return row && { head: headOf(row), finalized: row.finalized_number, updatedAt: row.updated_at }
}
