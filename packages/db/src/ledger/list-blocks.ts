import { hex } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import type { LedgerBlock } from './ledger-step.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

/** The blocks that the ledger remembers, newest first: those that were not final when they were written, and one that was. */
export async function listBlocks(database: Database, key: LedgerKey): Promise<LedgerBlock[]> {
  const { chain_id, sale } = keyColumns(key)
  const rows = await database
    .selectFrom('blocks')
    .selectAll()
    .where('chain_id', '=', chain_id)
    .where('sale', '=', sale)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    hash: hex(row.hash),
    parentHash: hex(row.parent_hash),
    time: row.mined_at,
  }))
}
