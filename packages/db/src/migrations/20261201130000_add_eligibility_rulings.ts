import { type Kysely, sql } from 'kysely'

/** What persons decided where a declaration contradicts an earlier one that was refused. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Rows are never changed: the newest counts, the others are the history.
  await sql`
    create table eligibility_rulings (
      id uuid primary key,
      person_id uuid not null references people on delete cascade,
      allowed boolean not null,
      actor text not null,
      note text,
      decided_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index eligibility_rulings_person_id on eligibility_rulings (person_id, decided_at desc)`.execute(
    db,
  )
  await sql`comment on table eligibility_rulings is ${sql.lit(
    'identity: What a person of the issuer decided of a buyer whose declarations contradict each other. Rows are never changed.',
  )}`.execute(db)
  await sql`create index declarations_refused on declarations (person_id) where reason in ('us-person', 'country-refused')`.execute(
    db,
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index declarations_refused`.execute(db)
  await sql`drop table eligibility_rulings`.execute(db)
}
