import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { BlockRef } from './block-ref.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'
import { entryKinds, entryTables } from './entry.ts'
import { eventId } from './event-id.ts'
import { hex } from '../connection/bytes.ts'
import { moveHead } from './move-head.ts'

export interface RollBack extends LedgerKey {
  /** Hash of the head that the tables must have now. */
  previous: `0x${string}`
  /** The common ancestor: it stays, everything after it goes. */
  ancestor: BlockRef
  finalized: bigint
}

/**
 * Takes back what dropped blocks had brought, notices to buyers included, in the caller's transaction.
 *
 * @returns how many events were taken back.
 */
export async function rollBack(trx: Transaction<Schema>, { ancestor, ...back }: RollBack): Promise<number> {
  await moveHead(trx, { ...back, head: ancestor })
  const key = keyColumns(back)
  const tables = [...entryKinds.map((kind) => entryTables[kind]), 'rounds', 'outcomes'] as const
  const dropped: string[] = []
  for (const table of tables) {
    const rows = await trx
      .deleteFrom(table)
      .where('chain_id', '=', key.chain_id)
      .where('sale', '=', key.sale)
      .where('block_number', '>', ancestor.number)
      .returning(['block_hash', 'log_index'])
      .execute()
    for (const row of rows) {
      dropped.push(
        eventId({ chainId: back.chainId, blockHash: hex(row.block_hash), logIndex: row.log_index }),
      )
    }
  }
  if (dropped.length > 0) await trx.deleteFrom('notices').where('event_id', 'in', dropped).execute()
  await trx
    .deleteFrom('blocks')
    .where('chain_id', '=', key.chain_id)
    .where('sale', '=', key.sale)
    .where('number', '>', ancestor.number)
    .execute()
  return dropped.length
}
