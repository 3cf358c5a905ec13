import type { Transaction } from 'kysely'
import { bytes } from '../connection/bytes.ts'
import type { Schema } from '../schema.ts'
import type { BlockRef } from './block-ref.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

export interface HeadMove extends LedgerKey {
  previous: `0x${string}` | undefined
  head: BlockRef
  finalized: bigint
}

/**
 * Moves the ledger's head, and only from the head that the caller has seen: a second writer fails here, before it can
 * write anything.
 *
 * @returns the ledger's new revision.
 * @throws Error when another process moved the head
 */
export async function moveHead(trx: Transaction<Schema>, move: HeadMove): Promise<bigint> {
  const columns = {
    head_number: move.head.number,
    head_hash: bytes(move.head.hash),
    head_mined_at: move.head.time,
    finalized_number: move.finalized,
    updated_at: new Date(),
  }
  const key = keyColumns(move)
  const written = move.previous
    ? await trx
        .updateTable('sync_state')
        .set((eb) => ({ ...columns, revision: eb('revision', '+', 1n) }))
        .where('chain_id', '=', key.chain_id)
        .where('sale', '=', key.sale)
        .where('head_hash', '=', bytes(move.previous))
        .returning('revision')
        .execute()
    : await trx
        .insertInto('sync_state')
        .values({ ...key, ...columns, revision: 1n })
        .onConflict((conflict) => conflict.doNothing())
        .returning('revision')
        .execute()
  const [row] = written
  if (!row) throw new Error('The head of the ledger was moved by another process')
  return row.revision
}
