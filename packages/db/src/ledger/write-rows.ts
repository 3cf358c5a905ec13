import { confirmationStatus } from '@amour/domain'
import { type Insertable, sql, type Transaction } from 'kysely'
import { bytes } from '../connection/bytes.ts'
import type { LedgerEntries, Schema } from '../schema.ts'
import { countDays } from './count-days.ts'
import { type LedgerEntry, entryKinds, entryTables } from './entry.ts'
import { keyColumns } from './ledger-key.ts'
import type { LedgerStep, NewOutcome, NewPause, NewRelease, NewRound, Origin } from './ledger-step.ts'
import { recount } from './recount.ts'
import type { Settlement } from './settle-rows.ts'

export type LedgerRows = Pick<LedgerStep, 'entries' | 'outcome' | 'pauses' | 'releases' | 'rounds'>

/**
 * Writes rows with the status they have under `settlement`, and counts them. There may be no row yet in or after the first
 * block of the entries.
 *
 * @throws Error when an event is already there
 */
export async function writeRows(
  trx: Transaction<Schema>,
  settlement: Settlement,
  { entries, outcome, pauses, releases, rounds }: LedgerRows,
): Promise<void> {
  const origin = originOf(settlement)
  for (const round of rounds) {
    await trx
      .insertInto('rounds')
      .values(roundRow(origin(round), round))
      .execute()
  }
  for (const release of releases) {
    await trx
      .insertInto('releases')
      .values(releaseRow(origin(release), release))
      .execute()
  }
  for (const pause of pauses) {
    await trx
      .insertInto('pauses')
      .values(pauseRow(origin(pause), pause))
      .execute()
  }
  if (outcome)
    await trx
      .insertInto('outcomes')
      .values(outcomeRow(origin(outcome), outcome))
      .execute()
  for (const kind of entryKinds) {
    const rows = entries.filter((entry) => entry.kind === kind).map((entry) => entryRow(origin(entry), entry))
    await insertEntries(trx, entryTables[kind], rows)
  }
  const [first] = entries
  if (!first) return
  const from = entries.reduce(
    (least, { block }) => (block.number < least ? block.number : least),
    first.block.number,
  )
  await countDays(trx, settlement, { from, sign: 1 })
  const buyers = new Set(entries.map(({ buyer }) => buyer))
  await recount(trx, settlement, [...buyers].map(bytes))
}

type EntryRow = Insertable<LedgerEntries>

/** A parameter for each column and not for each value: thousands of rows are one short statement. */
async function insertEntries(
  trx: Transaction<Schema>,
  table: string,
  rows: readonly EntryRow[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const column = <Name extends keyof EntryRow>(name: Name) => rows.map((row) => row[name])
  await sql`
    insert into ${sql.table(table)} (
      chain_id, sale, id, buyer, round, asset, tokens, paid, usd, terms_hash, block_number, block_hash, mined_at,
      transaction_hash, log_index, status
    )
    select ${first.chain_id}::bigint, ${first.sale}::bytea, * from unnest(
      ${column('id')}::uuid[], ${column('buyer')}::bytea[], ${column('round')}::integer[], ${column('asset')}::integer[],
      ${column('tokens')}::numeric[], ${column('paid')}::numeric[], ${column('usd')}::numeric[],
      ${column('terms_hash')}::bytea[], ${column('block_number')}::bigint[], ${column('block_hash')}::bytea[],
      ${column('mined_at')}::timestamptz[], ${column('transaction_hash')}::bytea[], ${column('log_index')}::integer[],
      ${column('status')}::text[]
    )`.execute(trx)
}

type OriginColumns = ReturnType<ReturnType<typeof originOf>>

function originOf(settlement: Settlement) {
  const key = keyColumns(settlement)
  return ({ block, transactionHash, logIndex }: Origin) => ({
    ...key,
    block_number: block.number,
    block_hash: bytes(block.hash),
    transaction_hash: bytes(transactionHash),
    log_index: logIndex,
    status: confirmationStatus(block.number, settlement),
  })
}

function roundRow(origin: OriginColumns, round: NewRound): Insertable<Schema['rounds']> {
  return {
    ...origin,
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

function entryRow(origin: OriginColumns, entry: LedgerEntry): EntryRow {
  const { id, round, asset, tokens, paid, usd } = entry
  return {
    ...origin,
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

function releaseRow(
  origin: OriginColumns,
  { id, kind, asset, amount, block }: NewRelease,
): Insertable<Schema['releases']> {
  return { ...origin, id, kind, asset, amount, mined_at: block.time }
}

function pauseRow(origin: OriginColumns, { id, kind, until, block }: NewPause): Insertable<Schema['pauses']> {
  return { ...origin, id, kind, until, mined_at: block.time }
}

function outcomeRow(origin: OriginColumns, outcome: NewOutcome): Insertable<Schema['outcomes']> {
  return {
    ...origin,
    outcome: outcome.outcome,
    tokens_sold: outcome.tokensSold,
    usd: outcome.usd,
    decided_at: outcome.block.time,
  }
}
