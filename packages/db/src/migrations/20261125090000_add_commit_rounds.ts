import { type Kysely, sql } from 'kysely'

/** How a round gives its tokens out, and what commit rounds give back at the first claim. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Rounds that are in the table were added by a contract that knew the fixed mode alone.
  await sql`
    alter table rounds add column mode text not null default 'fixed' check (mode in ('fixed', 'commit'))`.execute(
    db,
  )
  await sql`alter table rounds alter column mode drop default`.execute(db)

  // The form of the other entries. `tokens` and `usd` are zero: what is given back bought nothing.
  await sql`
    create table excess_returns (
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
  await sql`
    create index excess_returns_buyer
      on excess_returns (chain_id, sale, buyer, block_number desc, log_index desc)`.execute(db)
  await sql`create index excess_returns_round on excess_returns (chain_id, sale, round)`.execute(db)
  await sql`create index excess_returns_transaction on excess_returns (transaction_hash)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table excess_returns`.execute(db)
  await sql`alter table rounds drop column mode`.execute(db)
}
