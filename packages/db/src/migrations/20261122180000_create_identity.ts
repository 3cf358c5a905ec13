import { type Kysely, sql } from 'kysely'

/** People, their wallets, sessions and declarations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table people (
      id uuid primary key,
      created_at timestamptz not null default now()
    )`.execute(db)

  // A contract wallet exists per chain: the same address elsewhere may belong to somebody else. A key's own account is the same
  // everywhere, which chain 0 says.
  await sql`
    create table wallets (
      id uuid primary key,
      person_id uuid not null references people on delete cascade,
      address bytea not null check (octet_length(address) = 20),
      chain_id bigint not null,
      kind text not null check (kind in ('eoa', 'contract')),
      created_at timestamptz not null default now(),
      unique (address, chain_id),
      check ((kind = 'eoa') = (chain_id = 0))
    )`.execute(db)
  await sql`create index wallets_person_id on wallets (person_id)`.execute(db)

  await sql`
    create table sign_in_nonces (
      nonce text primary key,
      expires_at timestamptz not null
    )`.execute(db)
  await sql`create index sign_in_nonces_expires_at on sign_in_nonces (expires_at)`.execute(db)

  await sql`
    create table sessions (
      id uuid primary key,
      token_hash bytea not null unique check (octet_length(token_hash) = 32),
      person_id uuid not null references people on delete cascade,
      wallet_id uuid not null references wallets on delete cascade,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null
    )`.execute(db)
  await sql`create index sessions_person_id on sessions (person_id)`.execute(db)
  await sql`create index sessions_wallet_id on sessions (wallet_id)`.execute(db)
  await sql`create index sessions_expires_at on sessions (expires_at)`.execute(db)

  // Rows are never changed: the newest of a person counts, the others are the history.
  await sql`
    create table declarations (
      id uuid primary key,
      person_id uuid not null references people on delete cascade,
      country char(2) not null,
      status text not null,
      not_us_person boolean not null,
      terms_hash bytea not null check (octet_length(terms_hash) = 32),
      eligible boolean not null,
      reason text not null,
      declared_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index declarations_person_id on declarations (person_id, declared_at desc)`.execute(db)

  await sql`
    create table vouchers (
      id uuid primary key,
      person_id uuid references people on delete set null,
      chain_id bigint not null,
      sale bytea not null check (octet_length(sale) = 20),
      buyer bytea not null check (octet_length(buyer) = 20),
      round integer not null,
      max_tokens numeric(78, 0) not null,
      deadline timestamptz not null,
      terms_hash bytea not null,
      epoch bigint not null,
      issued_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index vouchers_person_id on vouchers (person_id)`.execute(db)
  await sql`create index vouchers_buyer on vouchers (chain_id, sale, buyer, issued_at desc)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table vouchers, declarations, sessions, sign_in_nonces, wallets, people`.execute(db)
}
