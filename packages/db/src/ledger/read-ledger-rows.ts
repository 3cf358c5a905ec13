import type { ConfirmationStatus } from '@amour/domain'
import type { Selectable, Transaction } from 'kysely'
import { hex } from '../connection/bytes.ts'
import type { Schema } from '../schema.ts'
import type { BlockRef } from './block-ref.ts'
import { type LedgerEntry, entryKinds, entryOf, entryTables } from './entry.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'
import type { NewOutcome, NewPause, NewRelease, NewRound } from './ledger-step.ts'
import type { otherTables } from './settle-rows.ts'

/** A block as a row names it; tables without a column for its time have none. */
type RowBlock = Omit<BlockRef, 'time'> & Partial<Pick<BlockRef, 'time'>>

/** A row with how settled the tables call it. */
export type StoredRow<Row> = Omit<Row, 'block'> & { block: RowBlock; status: ConfirmationStatus }

/** Every event of a ledger as the tables keep it. */
export interface StoredRows {
  rounds: StoredRow<NewRound>[]
  entries: StoredRow<LedgerEntry>[]
  releases: StoredRow<NewRelease>[]
  pauses: StoredRow<NewPause>[]
  outcome: StoredRow<NewOutcome> | undefined
}

type OtherTable = (typeof otherTables)[number]

/** Reads the rows of a ledger that come from block `from` or a later one. Read it in one transaction: rows of one state. */
export async function readLedgerRows(
  trx: Transaction<Schema>,
  ledger: LedgerKey,
  from = 0n,
): Promise<StoredRows> {
  const key = keyColumns(ledger)
  const rowsOf = <Table extends OtherTable>(table: Table) =>
    trx
      .selectFrom<OtherTable>(table)
      .selectAll()
      .where('chain_id', '=', key.chain_id)
      .where('sale', '=', key.sale)
      .where('block_number', '>=', from)
      .execute() as unknown as Promise<Selectable<Schema[Table]>[]>
  const rounds = (await rowsOf('rounds')).map(roundOf)
  const [outcome] = (await rowsOf('outcomes')).map(outcomeOf)
  const releases = (await rowsOf('releases')).map(releaseOf)
  const pauses = (await rowsOf('pauses')).map(pauseOf)
  return { rounds, entries: await readEntries(trx, key, from), releases, pauses, outcome }
}

async function readEntries(
  trx: Transaction<Schema>,
  key: ReturnType<typeof keyColumns>,
  from: bigint,
): Promise<StoredRow<LedgerEntry>[]> {
  const entries: StoredRow<LedgerEntry>[] = []
  for (const kind of entryKinds) {
    const rows = await trx
      .selectFrom(entryTables[kind])
      .selectAll()
      .where('chain_id', '=', key.chain_id)
      .where('sale', '=', key.sale)
      .where('block_number', '>=', from)
      .execute()
    for (const row of rows) entries.push({ ...entryOf(kind, row), status: row.status })
  }
  return entries
}

type OriginRow = Pick<
  Selectable<Schema['rounds']>,
  'block_number' | 'block_hash' | 'transaction_hash' | 'log_index' | 'status'
>

function originOf(row: OriginRow) {
  return {
    block: { number: row.block_number, hash: hex(row.block_hash) },
    transactionHash: hex(row.transaction_hash),
    logIndex: row.log_index,
    status: row.status,
  }
}

function roundOf(row: Selectable<Schema['rounds']>): StoredRow<NewRound> {
  return {
    ...originOf(row),
    index: row.round,
    cap: row.cap,
    price: row.price,
    opensAt: row.starts_at,
    closesAt: row.ends_at,
    minUsd: row.min_usd,
    cliffSeconds: row.cliff_seconds,
    durationSeconds: row.duration_seconds,
    unlockedBps: row.unlocked_bps,
    mode: row.mode,
  }
}

function releaseOf(row: Selectable<Schema['releases']>): StoredRow<NewRelease> {
  const { block, ...origin } = originOf(row)
  return {
    ...origin,
    block: { ...block, time: row.mined_at },
    id: row.id,
    kind: row.kind,
    asset: row.asset,
    amount: row.amount,
  }
}

function pauseOf(row: Selectable<Schema['pauses']>): StoredRow<NewPause> {
  const { block, ...origin } = originOf(row)
  return { ...origin, block: { ...block, time: row.mined_at }, id: row.id, kind: row.kind, until: row.until }
}

function outcomeOf(row: Selectable<Schema['outcomes']>): StoredRow<NewOutcome> {
  const { block, ...origin } = originOf(row)
  return {
    ...origin,
    block: { ...block, time: row.decided_at },
    outcome: row.outcome,
    tokensSold: row.tokens_sold,
    usd: row.usd,
  }
}
