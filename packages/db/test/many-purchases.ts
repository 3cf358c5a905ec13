import { sql } from 'kysely'
import { bytes, type Database } from '../src/index.ts'

interface ManyPurchases {
  chainId: number
  sale: string
  /** Holds sixty of them. */
  buyer: string
  count: number
}

/**
 * Fills a ledger with two rounds, purchases by two thousand buyers over sixty days, a withdrawal for one in twenty, and the
 * sums of them, then lets PostgreSQL look at its tables.
 */
export async function recordManyPurchases(
  database: Database,
  { buyer, chainId, count, sale }: ManyPurchases,
): Promise<void> {
  const key = sql`${BigInt(chainId)}::bigint, ${bytes(sale)}::bytea`
  const begin = sql`timestamptz '2026-11-01 00:00:00+00'`
  await sql`
    insert into rounds select ${key}, i, 20000000e18::numeric, 50000 + i * 10000, ${begin} + i * interval '90 days',
      ${begin} + (i + 1) * interval '90 days', 10000000, 2592000, 31104000, 1000, 1, sha256('0'), sha256('0'), i, 'fixed', 'final'
    from generate_series(0, 1) i`.execute(database)
  await sql`
    insert into purchases (id, chain_id, sale, buyer, round, asset, tokens, paid, usd, terms_hash, block_number, block_hash,
      mined_at, transaction_hash, log_index, status)
    select gen_random_uuid(), ${key},
      case when i % (${count}::int / 60) = 0 then ${bytes(buyer)}::bytea else substr(sha256((i % 2000)::text::bytea), 1, 20) end,
      0, i % 3, 400e18, 8000000000000000, 20000000, sha256('terms'), 10 + i, sha256(i::text::bytea),
      ${begin} + i * interval '60 days' / ${count}::int, sha256(('t' || i)::bytea), 1, 'final'
    from generate_series(1, ${count}::int) i`.execute(database)
  await sql`
    insert into withdrawals
    select gen_random_uuid(), chain_id, sale, buyer, round, asset, tokens, paid, usd, null, block_number + 100000, block_hash,
      mined_at, sha256(transaction_hash), log_index, status
    from purchases where block_number % 20 = 0`.execute(database)
  await recordSums(database)
  await sql`
    insert into sync_state (chain_id, sale, head_number, head_hash, head_mined_at, finalized_number, revision, buyers)
    select ${key}, ${count}::int + 200000, sha256('head'), now(), ${count}::int, 7, count(distinct buyer) from positions`.execute(
    database,
  )
  await sql`analyze`.execute(database)
}

async function recordSums(database: Database): Promise<void> {
  await sql`
    insert into positions
    select chain_id, sale, buyer, round, asset, sum(tokens), sum(paid), sum(usd), count(*), min(mined_at), max(mined_at)
    from purchases p
    where not exists (
      select from withdrawals w
      where (w.chain_id, w.sale, w.buyer, w.round, w.asset) = (p.chain_id, p.sale, p.buyer, p.round, p.asset)
        and w.block_number > p.block_number
    )
    group by chain_id, sale, buyer, round, asset`.execute(database)
  await sql`
    insert into round_totals
    select chain_id, sale, round, asset, sum(tokens), sum(paid), sum(purchases) from positions
    group by chain_id, sale, round, asset`.execute(database)
  for (const [kind, table] of [
    ['purchase', 'purchases'],
    ['withdrawal', 'withdrawals'],
  ]) {
    await sql`
      insert into daily_totals
      select chain_id, sale, (mined_at at time zone 'UTC')::date, round, asset, ${kind}, count(*), sum(tokens), sum(paid), sum(usd)
      from ${sql.table(table ?? '')} group by chain_id, sale, (mined_at at time zone 'UTC')::date, round, asset`.execute(
      database,
    )
  }
}
