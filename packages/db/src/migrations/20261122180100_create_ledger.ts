import { type Kysely, sql } from 'kysely'

/** What the chain says, by block, so that a reorganisation can be taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Blocks that were not final when they were written, and the last that was: enough to find a common ancestor.
  await sql`
    create table blocks (
      chain_id bigint not null,
      sale bytea not null check (octet_length(sale) = 20),
      number bigint not null,
      hash bytea not null check (octet_length(hash) = 32),
      parent_hash bytea not null check (octet_length(parent_hash) = 32),
      mined_at timestamptz not null,
      primary key (chain_id, sale, number)
    )`.execute(db)

  // One row per chain and sale: everything up to and with the head is in the tables, nothing after it.
  await sql`
    create table sync_state (
      chain_id bigint not null,
      sale bytea not null check (octet_length(sale) = 20),
      head_number bigint not null,
      head_hash bytea not null check (octet_length(head_hash) = 32),
      head_mined_at timestamptz not null,
      finalized_number bigint not null,
      updated_at timestamptz not null default now(),
      primary key (chain_id, sale)
    )`.execute(db)

  await sql`
    create table rounds (
      chain_id bigint not null,
      sale bytea not null,
      round integer not null,
      cap numeric(78, 0) not null,
      price numeric(78, 0) not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      min_usd numeric(78, 0) not null,
      cliff_seconds bigint not null,
      duration_seconds bigint not null,
      unlocked_bps integer not null,
      block_number bigint not null,
      block_hash bytea not null,
      transaction_hash bytea not null,
      log_index integer not null,
      primary key (chain_id, sale, round)
    )`.execute(db)

  for (const table of ['purchases', 'withdrawals', 'refunds', 'claims']) await createEntryTable(db, table)

  await sql`
    create table outcomes (
      chain_id bigint not null,
      sale bytea not null,
      outcome text not null check (outcome in ('succeeded', 'failed')),
      tokens_sold numeric(78, 0) not null,
      usd numeric(78, 0) not null,
      decided_at timestamptz not null,
      block_number bigint not null,
      block_hash bytea not null,
      transaction_hash bytea not null,
      log_index integer not null,
      primary key (chain_id, sale)
    )`.execute(db)

  // What a buyer is told about their own purchases; one per event, however often it is delivered.
  await sql`
    create table notices (
      id uuid primary key,
      event_id text not null unique,
      chain_id bigint not null,
      buyer bytea not null check (octet_length(buyer) = 20),
      kind text not null,
      payload jsonb not null,
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index notices_buyer on notices (chain_id, buyer, created_at desc)`.execute(db)
}

/**
 * One row per event of a kind; `id` is derived from the event, so that it outlives a rebuild of the table. `usd` has six decimals;
 * what a table does not need is zero.
 */
async function createEntryTable(db: Kysely<unknown>, name: string): Promise<void> {
  const table = sql.table(name)
  await sql`
    create table ${table} (
      id uuid primary key,
      chain_id bigint not null,
      sale bytea not null check (octet_length(sale) = 20),
      buyer bytea not null check (octet_length(buyer) = 20),
      round integer not null,
      asset integer not null,
      tokens numeric(78, 0) not null,
      paid numeric(78, 0) not null,
      usd numeric(78, 0) not null,
      terms_hash bytea,
      block_number bigint not null,
      block_hash bytea not null check (octet_length(block_hash) = 32),
      mined_at timestamptz not null,
      transaction_hash bytea not null check (octet_length(transaction_hash) = 32),
      log_index integer not null,
      unique (chain_id, block_number, log_index)
    )`.execute(db)
  await sql`create index ${sql.ref(`${name}_buyer`)} on ${table} (chain_id, sale, buyer, block_number desc, log_index desc)`.execute(
    db,
  )
  await sql`create index ${sql.ref(`${name}_round`)} on ${table} (chain_id, sale, round)`.execute(db)
  await sql`create index ${sql.ref(`${name}_transaction`)} on ${table} (transaction_hash)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table notices, outcomes, claims, refunds, withdrawals, purchases, rounds, sync_state, blocks`.execute(
    db,
  )
}
