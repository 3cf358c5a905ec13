import type { Database } from '../connection/create-database.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

/** The last word on pauses: buying is paused until then. */
export interface LedgerPause {
  /** Exclusive; of a pause that was ended early, when that was. */
  until: Date
  /** Time of the block that said so. */
  since: Date
}

/** The newest pause or resumption, which may be over; undefined when buying was never paused. */
export async function readPause(database: Database, key: LedgerKey): Promise<LedgerPause | undefined> {
  const { chain_id, sale } = keyColumns(key)
  return database
    .selectFrom('pauses')
    .select(['until', 'mined_at as since'])
    .where('chain_id', '=', chain_id)
    .where('sale', '=', sale)
    .orderBy('block_number', 'desc')
    .orderBy('log_index', 'desc')
    .limit(1)
    .executeTakeFirst()
}
