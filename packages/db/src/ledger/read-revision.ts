import { hex } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

/** Which step the tables hold. */
export interface LedgerRevision {
  revision: bigint
  head: `0x${string}`
}

/** The cheapest question whether anything has changed; undefined before the indexer's first step. */
export async function readRevision(database: Database, key: LedgerKey): Promise<LedgerRevision | undefined> {
  const { chain_id, sale } = keyColumns(key)
  const row = await database
    .selectFrom('sync_state')
    .select(['revision', 'head_hash'])
    .where('chain_id', '=', chain_id)
    .where('sale', '=', sale)
    .executeTakeFirst()
  return row && { revision: row.revision, head: hex(row.head_hash) }
}
