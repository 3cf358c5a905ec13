import { type Kysely, sql } from 'kysely'

/** The legal phases of the offer, which nobody rewrites, and suspensions of its marketing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table offer_phases (
      number integer primary key check (number > 0),
      phase text not null check (phase in (
        'draft', 'notified', 'published', 'open', 'cooling-off', 'succeeded', 'failed', 'cancelled'
      )),
      since timestamptz not null,
      note text check (length(note) <= 1000),
      actor text not null check (length(actor) between 1 and 200),
      recorded_at timestamptz not null default now()
    )`.execute(db)
  await sql`
    create function refuse_change_of_history() returns trigger language plpgsql as $$
    begin
      raise exception '% is a history: rows are added, never changed', tg_table_name;
    end $$`.execute(db)
  await sql`
    create trigger offer_phases_are_history before update or delete or truncate on offer_phases
      for each statement execute function refuse_change_of_history()`.execute(db)
  await sql`
    create table marketing_suspensions (
      id uuid primary key,
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      reason text not null check (length(reason) between 1 and 1000),
      actor text not null check (length(actor) between 1 and 200),
      recorded_at timestamptz not null default now(),
      lifted_at timestamptz,
      lifted_by text check (length(lifted_by) between 1 and 200),
      check ((lifted_at is null) = (lifted_by is null)),
      check (lifted_at >= starts_at)
    )`.execute(db)
  await sql`
    comment on table offer_phases is 'offer: The legal phases of the offer, one row for each that was set. Rows are never changed.'
  `.execute(db)
  await sql`
    comment on table marketing_suspensions is 'offer: When and why marketing was suspended, and who lifted it.'
  `.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table marketing_suspensions, offer_phases`.execute(db)
  await sql`drop function refuse_change_of_history`.execute(db)
}
