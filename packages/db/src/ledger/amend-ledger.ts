import type { LiveEvent } from '@amour/domain'
import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { moveHead } from './move-head.ts'
import type { SyncState } from './read-sync-state.ts'
import { recordLiveEvent } from './record-live-event.ts'
import { recountAll } from './recount-all.ts'
import { removeRows, type RowNames } from './remove-rows.ts'
import type { Settlement } from './settle-rows.ts'
import { type LedgerRows, writeRows } from './write-rows.ts'

export interface Amendment {
  /** Of the locked ledger. */
  state: SyncState
  settlement: Settlement
  /** Rows that are wrong or too many. */
  remove: RowNames
  /** Rows to be written, those among them that are wrong so far included. */
  write: LedgerRows
}

/**
 * Puts rows of a ledger right and computes all its sums anew, in the caller's transaction, which holds the lock of
 * `lockSyncState`. The head stays; the revision counts on.
 *
 * @returns the event for open pages.
 */
export async function amendLedger(
  trx: Transaction<Schema>,
  { state, settlement, remove, write }: Amendment,
): Promise<LiveEvent> {
  const { head, finalized } = state
  await removeRows(trx, settlement, remove)
  await writeRows(trx, settlement, write)
  // What `writeRows` added to the sums was added to wrong ones.
  await recountAll(trx, settlement)
  const revision = await moveHead(trx, { ...settlement, previous: head.hash, head, finalized })
  return recordLiveEvent(trx, { ...settlement, revision, head, changed: true })
}
