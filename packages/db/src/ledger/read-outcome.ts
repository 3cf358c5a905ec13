import type { Database } from '../connection/create-database.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

export interface LedgerOutcome {
  outcome: 'succeeded' | 'failed'
  decidedAt: Date
}

/** The outcome that the sale stored; undefined while it is undecided. */
export async function readOutcome(database: Database, key: LedgerKey): Promise<LedgerOutcome | undefined> {
  const { chain_id, sale } = keyColumns(key)
  return database
    .selectFrom('outcomes')
    .select(['outcome', 'decided_at as decidedAt'])
    .where('chain_id', '=', chain_id)
    .where('sale', '=', sale)
    .executeTakeFirst()
}
