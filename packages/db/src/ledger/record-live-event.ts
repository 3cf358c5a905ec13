import type { LiveEvent } from '@amour/domain'
import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { BlockRef } from './block-ref.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

/** A page that was away for more steps than this asks everything again. */
const KEPT = 1_000n

export interface NewLiveEvent extends LedgerKey {
  revision: bigint
  head: BlockRef
  /** Whether anything but the head changed. */
  changed: boolean
}

/** Keeps the event of a step with the step itself, and gives it for those who listen now. */
export async function recordLiveEvent(
  trx: Transaction<Schema>,
  { revision, head, changed, ...ledger }: NewLiveEvent,
): Promise<LiveEvent> {
  const key = keyColumns(ledger)
  const event: LiveEvent = {
    type: 'block-indexed',
    revision: String(revision),
    number: String(head.number),
    hash: head.hash,
    time: head.time.toISOString(),
    changed,
  }
  await trx
    .insertInto('live_events')
    .values({ ...key, revision, payload: JSON.stringify(event) })
    .execute()
  await trx
    .deleteFrom('live_events')
    .where('chain_id', '=', key.chain_id)
    .where('sale', '=', key.sale)
    .where('revision', '<=', revision - KEPT)
    .execute()
  return event
}
