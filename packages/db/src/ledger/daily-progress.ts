import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'
import { type BlockRef, headOf } from './block-ref.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

/** What one UTC day changed: purchases less what was withdrawn on it. A refund, after a failure, leaves what was sold. */
export interface DayChange {
  /** `2026-11-25` */
  day: string
  /** AMR base units. */
  tokens: bigint
  /** USD, 6 decimals. */
  usd: bigint
  /** Purchases made, whatever became of them. */
  purchases: bigint
}

export interface DailyProgress {
  revision: bigint
  head: BlockRef
  /** Days on which nothing happened are left out; the oldest first. */
  days: DayChange[]
}

interface DailyProgressOptions extends LedgerKey {
  /** All rounds when absent. */
  round?: number | undefined
}

type HeadRow = { revision: bigint; head_number: bigint; head_hash: Buffer; head_mined_at: Date }
type Row = HeadRow & (DayChange | { day: null })

/** The changes of every day of the sale and the state that they belong to, by one statement; undefined before the first step. */
export async function dailyProgress(
  database: Database,
  options: DailyProgressOptions,
): Promise<DailyProgress | undefined> {
  const { rows } = await dailyProgressQuery(options).execute(database)
  const [first] = rows
  if (!first) return undefined
  const days = rows.flatMap((row) => {
    if (row.day === null) return []
    const { day, purchases, tokens, usd } = row
    return [{ day, purchases, tokens, usd }]
  })
  return { revision: first.revision, head: headOf(first), days }
}

/** The statement itself, for tests of its plan. */
export function dailyProgressQuery({ round, ...key }: DailyProgressOptions): RawBuilder<Row> {
  const { chain_id, sale } = keyColumns(key)
  const ofRound = round === undefined ? sql`` : sql`and d.round = ${round}`
  return sql<Row>`
    select s.revision, s.head_number, s.head_hash, s.head_mined_at, x.*
    from sync_state s
    left join lateral (
      select to_char(d.day, 'YYYY-MM-DD') as day,
        sum(case when d.kind = 'purchase' then d.tokens else -d.tokens end) as tokens,
        sum(case when d.kind = 'purchase' then d.usd else -d.usd end) as usd,
        coalesce(sum(d.entries) filter (where d.kind = 'purchase'), 0) as purchases
      from daily_totals d
      where d.chain_id = s.chain_id and d.sale = s.sale and d.kind in ('purchase', 'withdrawal') ${ofRound}
      group by d.day
    ) x on true
    where s.chain_id = ${chain_id} and s.sale = ${sale}
    order by x.day`
}
