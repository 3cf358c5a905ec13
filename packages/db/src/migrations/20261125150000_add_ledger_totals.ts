import { type Kysely, sql } from 'kysely'

const entryTables = ['purchases', 'withdrawals', 'refunds', 'claims', 'excess_returns']
const settlingTables = [...entryTables, 'releases', 'rounds', 'outcomes']

/**
 * How settled each row is, what left the sale, sums that are kept beside the entries, and the events of each step for pages
 * that were away. Releases of older blocks are read by `amour replay`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // `asset` is null for unsold AMR.
  await sql`
    create table releases (
      id uuid primary key,
      chain_id bigint not null,
      sale bytea not null check (octet_length(sale) = 20),
      asset integer,
      amount numeric(78, 0) not null,
      block_number bigint not null,
      block_hash bytea not null check (octet_length(block_hash) = 32),
      mined_at timestamptz not null,
      transaction_hash bytea not null check (octet_length(transaction_hash) = 32),
      log_index integer not null,
      unique (chain_id, block_number, log_index)
    )`.execute(db)
  for (const name of settlingTables) await addStatus(db, name)

  // What a buyer holds: purchases not given back, by round and asset. In a commit round tokens are those committed to.
  await sql`
    create table positions (
      chain_id bigint not null,
      sale bytea not null check (octet_length(sale) = 20),
      buyer bytea not null check (octet_length(buyer) = 20),
      round integer not null,
      asset integer not null,
      tokens numeric(78, 0) not null check (tokens > 0),
      paid numeric(78, 0) not null,
      usd numeric(78, 0) not null,
      purchases integer not null,
      first_bought_at timestamptz not null,
      last_bought_at timestamptz not null,
      primary key (chain_id, sale, buyer, round, asset)
    )`.execute(db)

  // The sums of the positions of a round and an asset.
  await sql`
    create table round_totals (
      chain_id bigint not null,
      sale bytea not null check (octet_length(sale) = 20),
      round integer not null,
      asset integer not null,
      tokens numeric(78, 0) not null,
      paid numeric(78, 0) not null,
      purchases bigint not null,
      primary key (chain_id, sale, round, asset)
    )`.execute(db)

  // The sums of the entries of one UTC day, round, asset and kind.
  await sql`
    create table daily_totals (
      chain_id bigint not null,
      sale bytea not null check (octet_length(sale) = 20),
      day date not null,
      round integer not null,
      asset integer not null,
      kind text not null,
      entries bigint not null,
      tokens numeric(78, 0) not null,
      paid numeric(78, 0) not null,
      usd numeric(78, 0) not null,
      primary key (chain_id, sale, day, round, asset, kind)
    )`.execute(db)

  // Each committed step has the next revision. The newest events stay, so that a page can ask what it missed.
  await sql`
    alter table sync_state
      add column revision bigint not null default 0,
      add column buyers bigint not null default 0`.execute(db)
  await sql`
    create table live_events (
      chain_id bigint not null,
      sale bytea not null check (octet_length(sale) = 20),
      revision bigint not null,
      payload jsonb not null,
      primary key (chain_id, sale, revision)
    )`.execute(db)
  await fill(db)
}

async function addStatus(db: Kysely<unknown>, name: string): Promise<void> {
  const table = sql.table(name)
  const index = sql.ref(`${name}_unsettled`)
  await sql`
    alter table ${table} add column status text not null default 'mined'
      check (status in ('mined', 'confirmed', 'final'))`.execute(db)
  await sql`alter table ${table} alter column status drop default`.execute(db)
  await sql`
    update ${table} t set status = 'final' from sync_state s
    where (s.chain_id, s.sale) = (t.chain_id, t.sale) and t.block_number <= s.finalized_number`.execute(db)
  await sql`create index ${index} on ${table} (chain_id, sale, block_number) where status <> 'final'`.execute(
    db,
  )
}

/** The sums of what is in the tables already. */
async function fill(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into positions
    select p.chain_id, p.sale, p.buyer, p.round, p.asset, sum(p.tokens), sum(p.paid), sum(p.usd), count(*),
      min(p.mined_at), max(p.mined_at)
    from purchases p
    where not exists (
      select from (
        select chain_id, sale, buyer, round, asset, block_number, log_index from withdrawals
        union all
        select chain_id, sale, buyer, round, asset, block_number, log_index from refunds
      ) b
      where (b.chain_id, b.sale, b.buyer, b.round, b.asset) = (p.chain_id, p.sale, p.buyer, p.round, p.asset)
        and (b.block_number, b.log_index) > (p.block_number, p.log_index)
    )
    group by p.chain_id, p.sale, p.buyer, p.round, p.asset`.execute(db)
  await sql`
    insert into round_totals
    select chain_id, sale, round, asset, sum(tokens), sum(paid), sum(purchases)
    from positions group by chain_id, sale, round, asset`.execute(db)
  await sql`
    update sync_state s set buyers = (
      select count(distinct buyer) from positions p where (p.chain_id, p.sale) = (s.chain_id, s.sale)
    )`.execute(db)
  const kinds = ['purchase', 'withdrawal', 'refund', 'claim', 'excess-return']
  for (const [index, name] of entryTables.entries()) {
    await sql`
      insert into daily_totals
      select chain_id, sale, (mined_at at time zone 'UTC')::date, round, asset, ${sql.lit(kinds[index] ?? '')},
        count(*), sum(tokens), sum(paid), sum(usd)
      from ${sql.table(name)}
      group by chain_id, sale, (mined_at at time zone 'UTC')::date, round, asset`.execute(db)
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table live_events, daily_totals, round_totals, positions, releases`.execute(db)
  await sql`alter table sync_state drop column revision, drop column buyers`.execute(db)
  for (const name of settlingTables.filter((table) => table !== 'releases')) {
    await sql`alter table ${sql.table(name)} drop column status`.execute(db)
  }
}
