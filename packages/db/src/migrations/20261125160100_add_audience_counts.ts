import { type Kysely, sql } from 'kysely'

/** How many visits a page, a referring site or a campaign had on a UTC day. Nothing in it tells one visitor from another. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audience_counts (
      day date not null,
      kind text not null check (kind in ('page', 'referrer', 'campaign')),
      value text not null check (length(value) between 1 and 200),
      visits bigint not null check (visits > 0),
      primary key (day, kind, value)
    )`.execute(db)
  await sql`
    comment on table audience_counts is 'audience: Visits of a day by page, by referring site and by campaign. Nothing tells one visitor from another.'
  `.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table audience_counts`.execute(db)
}
