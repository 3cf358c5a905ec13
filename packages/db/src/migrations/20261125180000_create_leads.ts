import { type Kysely, sql } from 'kysely'

const comments = {
  leads: 'leads: A reader of the letters. The address lies sealed and is found by its keyed hash.',
  lead_topics: 'leads: What a reader wants letters about.',
  lead_consents: 'leads: Evidence of what a reader was asked, gave and withdrew. Rows are never changed.',
  lead_tokens: 'leads: What was asked for in a form, until the owner of the mailbox confirms it.',
  mails:
    'mails: Mails until they are sent, and for a month that they were. Address and content lie sealed, then are gone.',
}

/** Readers of the letters, what they agreed to, their confirmations, and mails until they are sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // An address lies sealed; it is found by `email_index` (HMAC), which tells nothing without the key.
  await sql`
    create table leads (
      id uuid primary key,
      email_index bytea not null unique check (octet_length(email_index) = 32),
      email_sealed bytea not null,
      language text not null check (language in ('fr', 'en')),
      status text not null default 'pending' check (status in ('pending', 'confirmed', 'left')),
      link_generation integer not null default 0,
      created_at timestamptz not null default now(),
      confirmed_at timestamptz,
      last_active_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index leads_last_active_at on leads (last_active_at)`.execute(db)

  await sql`
    create table lead_topics (
      lead_id uuid not null references leads on delete cascade,
      topic text not null,
      chosen_at timestamptz not null default now(),
      primary key (lead_id, topic)
    )`.execute(db)

  // Evidence (GDPR article 7(1)): what was agreed to, in which wording, when and from where (HMAC of the IP). Only added to.
  await sql`
    create table lead_consents (
      id uuid primary key,
      lead_id uuid not null references leads on delete cascade,
      purpose text not null,
      wording_version text not null,
      action text not null check (action in ('asked', 'given', 'withdrawn')),
      ip_hash bytea not null check (octet_length(ip_hash) = 32),
      at timestamptz not null default now()
    )`.execute(db)
  await sql`create index lead_consents_lead_id on lead_consents (lead_id, id)`.execute(db)
  await sql`
    create trigger lead_consents_stay before update on lead_consents
    for each row execute function refuse_change_of_history()`.execute(db)

  // A confirmation with what was asked for: it takes effect when the mailbox's owner confirms, not before.
  await sql`
    create table lead_tokens (
      token_hash bytea primary key check (octet_length(token_hash) = 32),
      lead_id uuid not null references leads on delete cascade,
      topics jsonb not null,
      consents jsonb not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz
    )`.execute(db)
  await sql`create index lead_tokens_lead_id on lead_tokens (lead_id, created_at desc)`.execute(db)

  // Address and content lie sealed until the mail is sent, then they are gone.
  await sql`
    create table mails (
      id uuid primary key,
      lead_id uuid references leads on delete cascade,
      template text not null,
      sealed bytea,
      created_at timestamptz not null default now(),
      claimed_until timestamptz,
      attempts integer not null default 0,
      sent_at timestamptz,
      failed_at timestamptz,
      failure text
    )`.execute(db)
  await sql`create index mails_lead_id on mails (lead_id) where lead_id is not null`.execute(db)
  await sql`create index mails_created_at on mails (created_at)`.execute(db)
  for (const [name, text] of Object.entries(comments)) {
    await sql`comment on table ${sql.table(name)} is ${sql.lit(text)}`.execute(db)
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table mails, lead_tokens, lead_consents, lead_topics, leads`.execute(db)
}
