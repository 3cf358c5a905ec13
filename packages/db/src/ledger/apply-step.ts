import type { Insertable, Transaction } from 'kysely'
import { bytes } from '../connection/bytes.ts'
import type { LedgerEntries, Schema } from '../schema.ts'
import { type LedgerEntry, entryKinds, entryTables } from './entry.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'
import type { LedgerBlock, LedgerStep, NewOutcome, NewRound, Origin } from './ledger-step.ts'
import { moveHead } from './move-head.ts'

/** Rows of one INSERT: far below PostgreSQL's 65,535 parameters. */
const ROWS_PER_INSERT = 1_000

/**
 * Writes a step and moves the head, all in the caller's transaction: tables and head are never apart.
 *
 * @throws Error when the head is not `step.previous`, or an event is already there
 */
export async function applyStep(trx: Transaction<Schema>, step: LedgerStep): Promise<void> {
  await moveHead(trx, step)
  await rememberBlock(trx, step, step.head, step.finalized)
  for (const round of step.rounds) {
    await trx.insertInto('rounds').values(roundRow(step, round)).execute()
  }
  for (const kind of entryKinds) {
    const rows = step.entries.filter((entry) => entry.kind === kind).map((entry) => entryRow(step, entry))
    for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
      const some = rows.slice(start, start + ROWS_PER_INSERT)
      await trx.insertInto(entryTables[kind]).values(some).execute()
    }
  }
  if (step.outcome) await trx.insertInto('outcomes').values(outcomeRow(step, step.outcome)).execute()
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

function originColumns({ block, transactionHash, logIndex }: Origin) {
  return {
    block_number: block.number,
    block_hash: bytes(block.hash),
    transaction_hash: bytes(transactionHash),
    log_index: logIndex,
  }
}

function roundRow(key: LedgerKey, round: NewRound): Insertable<Schema['rounds']> {
  return {
    ...keyColumns(key),
    ...originColumns(round),
    round: round.index,
    cap: round.cap,
    price: round.price,
    starts_at: round.opensAt,
    ends_at: round.closesAt,
    min_usd: round.minUsd,
    cliff_seconds: round.cliffSeconds,
    duration_seconds: round.durationSeconds,
    unlocked_bps: round.unlockedBps,
    mode: round.mode,
  }
}

function entryRow(key: LedgerKey, entry: LedgerEntry): Insertable<LedgerEntries> {
  const { id, round, asset, tokens, paid, usd } = entry
  return {
    ...keyColumns(key),
    ...originColumns(entry),
    id,
    buyer: bytes(entry.buyer),
    round,
    asset,
    tokens,
    paid,
    usd,
    terms_hash: entry.termsHash && bytes(entry.termsHash),
    mined_at: entry.block.time,
  }
}

function outcomeRow(key: LedgerKey, outcome: NewOutcome): Insertable<Schema['outcomes']> {
  return {
    ...keyColumns(key),
    ...originColumns(outcome),
    outcome: outcome.outcome,
    tokens_sold: outcome.tokensSold,
    usd: outcome.usd,
    decided_at: outcome.block.time,
  }
}
