import type { LiveEvent } from '@amour/domain'
import type { Transaction } from 'kysely'
import { hex } from '../connection/bytes.ts'
import type { Schema } from '../schema.ts'
import type { BlockRef } from './block-ref.ts'
import { countDays } from './count-days.ts'
import { type EntryKind, entryKinds, entryTables } from './entry.ts'
import { eventId } from './event-id.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'
import { moveHead } from './move-head.ts'
import { recordLiveEvent } from './record-live-event.ts'
import { recount } from './recount.ts'
import { otherTables } from './settle-rows.ts'
import { unsettleRows } from './unsettle-rows.ts'

export interface RollBack extends LedgerKey {
  /** Hash of the head that the tables must have now. */
  previous: `0x${string}`
  /** The common ancestor: it stays, everything after it goes. */
  ancestor: BlockRef
  finalized: bigint
  confirmations: number
}

/** An entry that the chain no longer has. */
export interface DroppedEntry {
  kind: EntryKind
  id: string
  eventId: string
}

/** Takes back what dropped blocks had brought, in the caller's transaction, and tells which entries are gone. */
export async function rollBack(
  trx: Transaction<Schema>,
  { ancestor, confirmations, ...back }: RollBack,
): Promise<{ dropped: DroppedEntry[]; event: LiveEvent }> {
  const revision = await moveHead(trx, { ...back, head: ancestor })
  await countDays(trx, back, { from: ancestor.number + 1n, sign: -1 })
  const { dropped, buyers } = await deleteEntries(trx, back, ancestor.number)
  await recount(trx, back, buyers)
  const others = await deleteOthers(trx, back, ancestor.number)
  await unsettleRows(trx, { ...back, head: ancestor.number, confirmations })
  const changed = dropped.length > 0 || others > 0
  return { dropped, event: await recordLiveEvent(trx, { ...back, revision, head: ancestor, changed }) }
}

async function deleteEntries(trx: Transaction<Schema>, ledger: LedgerKey, ancestor: bigint) {
  const key = keyColumns(ledger)
  const dropped: DroppedEntry[] = []
  const buyers = new Map<string, Buffer>()
  for (const kind of entryKinds) {
    const rows = await trx
      .deleteFrom(entryTables[kind])
      .where('chain_id', '=', key.chain_id)
      .where('sale', '=', key.sale)
      .where('block_number', '>', ancestor)
      .returning(['id', 'buyer', 'block_hash', 'log_index'])
      .execute()
    for (const row of rows) {
      const place = { chainId: ledger.chainId, blockHash: hex(row.block_hash), logIndex: row.log_index }
      dropped.push({ kind, id: row.id, eventId: eventId(place) })
      buyers.set(hex(row.buyer), row.buyer)
    }
  }
  return { dropped, buyers: [...buyers.values()] }
}

async function deleteOthers(trx: Transaction<Schema>, ledger: LedgerKey, ancestor: bigint): Promise<number> {
  const key = keyColumns(ledger)
  let count = 0
  for (const table of otherTables) {
    const { numDeletedRows } = await trx
      .deleteFrom(table)
      .where('chain_id', '=', key.chain_id)
      .where('sale', '=', key.sale)
      .where('block_number', '>', ancestor)
      .executeTakeFirst()
    count += Number(numDeletedRows)
  }
  await trx
    .deleteFrom('blocks')
    .where('chain_id', '=', key.chain_id)
    .where('sale', '=', key.sale)
    .where('number', '>', ancestor)
    .execute()
  return count
}
