import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'
import type { AudienceCount } from './audience-count.ts'

export interface AudiencePeriod {
  /** UTC days, `YYYY-MM-DD`, both included. */
  from: string
  to: string
}

export interface Audience {
  /** Each day with visits, the oldest first. */
  days: { day: string; visits: bigint }[]
  /** By kind, then the most visited first. */
  counts: AudienceCount[]
}

/** The visits of a period, by day and by what they were counted by; at most `limit` values of a kind. */
export async function readAudience(
  database: Database,
  { from, to }: AudiencePeriod,
  { limit = 1_000 }: { limit?: number } = {},
): Promise<Audience> {
  const days = await sql<{ day: string; visits: bigint }>`
    select day::text, sum(visits)::bigint as visits from audience_counts
    where day between ${from}::date and ${to}::date and kind = 'page'
    group by day order by day`.execute(database)
  const counts = await sql<AudienceCount>`
    select kind, value, visits from (
      select kind, value, sum(visits)::bigint as visits,
        row_number() over (partition by kind order by sum(visits) desc, value) as place
      from audience_counts where day between ${from}::date and ${to}::date
      group by kind, value
    ) summed
    where place <= ${limit} order by kind, place`.execute(database)
  return { days: days.rows, counts: counts.rows }
}
