import type { LiveEvent } from '@amour/domain'
import type { Transaction } from 'kysely'
import { bytes } from '../connection/bytes.ts'
import type { Schema } from '../schema.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'
import type { LedgerBlock, LedgerStep } from './ledger-step.ts'
import { moveHead } from './move-head.ts'
import { recordLiveEvent } from './record-live-event.ts'
import { type SettledEntry, settleRows } from './settle-rows.ts'
import { writeRows } from './write-rows.ts'

/**
 * Writes a step, raises what it settles and moves the head, all in the caller's transaction: tables, sums and head are never apart.
 *
 * @returns the entries of earlier steps that are confirmed or final now, and the step's event for open pages.
 * @throws Error when the head is not `step.previous`, or an event is already there
 */
export async function applyStep(
  trx: Transaction<Schema>,
  step: LedgerStep,
): Promise<{ settled: SettledEntry[]; event: LiveEvent }> {
  const { confirmations, entries, finalized, head, outcome, pauses, releases, rounds, ...key } = step
  const revision = await moveHead(trx, step)
  await rememberBlock(trx, key, head, finalized)
  const settlement = { ...key, head: head.number, finalized, confirmations }
  const settled = await settleRows(trx, settlement)
  await writeRows(trx, settlement, step)
  const others = rounds.length + releases.length + pauses.length
  const changed = entries.length > 0 || others > 0 || outcome !== undefined
  return { settled, event: await recordLiveEvent(trx, { ...key, revision, head, changed }) }
}

/** Keeps the new head and forgets what lies below finality: no common ancestor is looked for there. */
async function rememberBlock(
  trx: Transaction<Schema>,
  ledger: LedgerKey,
  block: LedgerBlock,
  finalized: bigint,
): Promise<void> {
  const key = keyColumns(ledger)
  await trx
    .deleteFrom('blocks')
    .where('chain_id', '=', key.chain_id)
    .where('sale', '=', key.sale)
    .where('number', '<', finalized)
    .execute()
  const { number, hash, parentHash, time } = block
  await trx
    .insertInto('blocks')
    .values({ ...key, number, hash: bytes(hash), parent_hash: bytes(parentHash), mined_at: time })
    .execute()
}
