import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'
import { readSyncState, type SyncState } from './read-sync-state.ts'

/** Where the ledger is. No step is committed from now on until the transaction ends; readers are not held up. */
export async function lockSyncState(
  trx: Transaction<Schema>,
  ledger: LedgerKey,
): Promise<SyncState | undefined> {
  const { chain_id, sale } = keyColumns(ledger)
  await trx
    .selectFrom('sync_state')
    .select('revision')
    .where('chain_id', '=', chain_id)
    .where('sale', '=', sale)
    .forUpdate()
    .execute()
  return readSyncState(trx, ledger)
}
