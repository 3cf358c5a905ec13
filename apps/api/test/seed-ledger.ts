import { bytes, type Database, type EntryKind, entryTables } from '@amour/db'
import type { RoundMode } from '@amour/domain'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'

/** A sale whose tables a test fills by itself. */
export interface SeededLedger {
  database: Database
  chainId: number
  sale: string
}

interface SeededRound {
  round: number
  mode?: RoundMode
  cap?: bigint
  price?: bigint
}

interface SeededEntry {
  buyer: string
  round: number
  asset: number
  tokens: bigint
  paid: bigint
  usd?: bigint
  block: bigint
  at: Date
  transactionHash?: string
}

const DAY = 86_400n
const AMR = 10n ** 18n
const keyOf = ({ chainId, sale }: SeededLedger) => ({ chain_id: BigInt(chainId), sale: bytes(sale) })
const hashOf = (block: bigint) => bytes(`0x${block.toString(16).padStart(64, '0')}`)

export async function seedHead(ledger: SeededLedger, block: bigint, at: Date, finalized = 0n): Promise<void> {
  const state = {
    head_number: block,
    head_hash: hashOf(block),
    head_mined_at: at,
    finalized_number: finalized,
  }
  await ledger.database
    .insertInto('sync_state')
    .values({ ...keyOf(ledger), ...state })
    .onConflict((conflict) => conflict.columns(['chain_id', 'sale']).doUpdateSet(state))
    .execute()
}

/** A round that unlocks a tenth, has a cliff of 30 days and lasts 360. */
export async function seedRound(ledger: SeededLedger, options: SeededRound): Promise<void> {
  const { round, mode = 'fixed', cap = 10_000_000n * AMR, price = 50_000n } = options
  await ledger.database
    .insertInto('rounds')
    .values({
      ...keyOf(ledger),
      ...originOf(1n),
      log_index: round,
      round,
      mode,
      cap,
      price,
      starts_at: new Date(0),
      ends_at: new Date('2100-01-01'),
      min_usd: 10_000_000n,
      cliff_seconds: 30n * DAY,
      duration_seconds: 360n * DAY,
      unlocked_bps: 1_000,
    })
    .execute()
}

/** One event of a buyer. @returns its id. */
export async function seedEntry(ledger: SeededLedger, kind: EntryKind, entry: SeededEntry): Promise<string> {
  const id = uuid()
  await ledger.database
    .insertInto(entryTables[kind])
    .values({
      ...keyOf(ledger),
      ...originOf(entry.block),
      ...(entry.transactionHash && { transaction_hash: bytes(entry.transactionHash) }),
      id,
      buyer: bytes(entry.buyer),
      round: entry.round,
      asset: entry.asset,
      tokens: entry.tokens,
      paid: entry.paid,
      usd: entry.usd ?? 0n,
      terms_hash: kind === 'purchase' ? Buffer.alloc(32, 7) : null,
      mined_at: entry.at,
    })
    .execute()
  return id
}

/** Counts positions and rounds anew from the entries, as the indexer keeps them. */
export async function seedSums({ database }: SeededLedger): Promise<void> {
  await sql`truncate positions, round_totals`.execute(database)
  await sql`
    insert into positions
    select chain_id, sale, buyer, round, asset, sum(tokens), sum(paid), sum(usd), count(*), min(mined_at), max(mined_at)
    from purchases p where not exists (
      select from (
        select chain_id, sale, buyer, round, asset, block_number, log_index from withdrawals
        union all select chain_id, sale, buyer, round, asset, block_number, log_index from refunds
      ) b where (b.chain_id, b.sale, b.buyer, b.round, b.asset) = (p.chain_id, p.sale, p.buyer, p.round, p.asset)
        and (b.block_number, b.log_index) > (p.block_number, p.log_index)
    ) group by chain_id, sale, buyer, round, asset`.execute(database)
  await sql`
    insert into round_totals
    select chain_id, sale, round, asset, sum(tokens), sum(paid), sum(purchases)
    from positions group by chain_id, sale, round, asset`.execute(database)
}

export async function seedOutcome(ledger: SeededLedger, outcome: 'succeeded' | 'failed'): Promise<void> {
  await ledger.database
    .insertInto('outcomes')
    .values({
      ...keyOf(ledger),
      ...originOf(2n),
      outcome,
      tokens_sold: 0n,
      usd: 0n,
      decided_at: new Date(),
    })
    .execute()
}

let logs = 0

function originOf(block: bigint) {
  logs += 1
  return {
    block_number: block,
    block_hash: hashOf(block),
    transaction_hash: hashOf(block),
    log_index: logs,
    status: 'mined' as const,
  }
}
