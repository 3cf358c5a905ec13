import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'
import { type AudienceCount, OTHER } from './audience-count.ts'

/** Different values of one kind that one day keeps; further ones are counted together. */
export const MOST_VALUES = 1_000

/**
 * Adds visits to the counts of a UTC day. The table's growth is bounded, whatever is counted: a day has at most `MOST_VALUES`
 * rows of a kind, and one for the rest.
 *
 * @param day `YYYY-MM-DD`.
 */
export async function addAudience(
  database: Database,
  day: string,
  counts: readonly AudienceCount[],
): Promise<void> {
  if (counts.length === 0) return
  const given = counts.map(({ kind, value, visits }) => ({ kind, value, visits: String(visits) }))
  await database.transaction().execute(async (transaction) => {
    // Two batches at once could both find room for the last value.
    await sql`select pg_advisory_xact_lock(hashtext('audience_counts'))`.execute(transaction)
    await sql`
      with given as (
        select kind, value, sum(visits)::bigint as visits
        from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(kind text, value text, visits bigint)
        group by kind, value
      ), fresh as (
        select g.*, row_number() over (partition by g.kind order by g.visits desc, g.value) as place
        from given g
        where not exists (
          select from audience_counts c where c.day = ${day}::date and (c.kind, c.value) = (g.kind, g.value)
        )
      ), kept as (
        select kind, count(*) as values from audience_counts
        where day = ${day}::date and value <> ${OTHER} group by kind
      ), placed as (
        select g.kind, g.visits,
          case when f.place + coalesce(k.values, 0) > ${MOST_VALUES} then ${OTHER} else g.value end as value
        from given g left join fresh f using (kind, value) left join kept k on k.kind = g.kind
      )
      insert into audience_counts (day, kind, value, visits)
      select ${day}::date, kind, value, sum(visits)::bigint from placed group by kind, value
      on conflict (day, kind, value) do update
        set visits = audience_counts.visits + excluded.visits`.execute(transaction)
  })
}
