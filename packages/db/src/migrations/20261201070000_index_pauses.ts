import { type Kysely, sql } from 'kysely'

/**
 * Pauses of buying and their early ends, and whether a release was proceeds, AMR that nobody is owed, or surplus. Events of older
 * blocks are read by `amour replay`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pauses (
      id uuid primary key,
      chain_id bigint not null,
      sale bytea not null check (octet_length(sale) = 20),
      kind text not null check (kind in ('paused', 'resumed')),
      until timestamptz not null,
      block_number bigint not null,
      block_hash bytea not null check (octet_length(block_hash) = 32),
      mined_at timestamptz not null,
      transaction_hash bytea not null check (octet_length(transaction_hash) = 32),
      log_index integer not null,
      status text not null check (status in ('mined', 'confirmed', 'final')),
      unique (chain_id, block_number, log_index)
    )`.execute(db)
  await sql`create index pauses_unsettled on pauses (chain_id, sale, block_number) where status <> 'final'`.execute(
    db,
  )
  await sql`comment on table pauses is ${sql.lit(
    'ledger: When buying was paused, until when, and when that was ended early.',
  )}`.execute(db)
  await sql`
    alter table releases add column kind text not null default 'proceeds'
      check (kind in ('proceeds', 'surplus', 'unsold'))`.execute(db)
  await sql`update releases set kind = 'unsold' where asset is null`.execute(db)
  await sql`alter table releases alter column kind drop default`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table releases drop column kind`.execute(db)
  await sql`drop table pauses`.execute(db)
}
