import type { RoundMode, VestingTerms } from '@amour/domain'
import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

/** What of a round decides how many of a position's tokens can be claimed, and when. */
export interface VestingRound extends VestingTerms {
  index: number
  mode: RoundMode
  /** USD per whole token, 6 decimals. */
  price: bigint
  /** AMR base units. */
  cap: bigint
  /** AMR base units of the positions of the round; in a commit round they may exceed the cap. */
  committed: bigint
}

/** The rounds of a sale by their index. */
export async function vestingRounds(database: Database, key: LedgerKey): Promise<Map<number, VestingRound>> {
  const { chain_id, sale } = keyColumns(key)
  const { rows } = await sql<VestingRound>`
    select r.round as "index", r.mode, r.price, r.cap, coalesce(t.tokens, 0) as committed,
      r.cliff_seconds as "cliffSeconds", r.duration_seconds as "durationSeconds", r.unlocked_bps as "unlockedBps"
    from rounds r
    left join (
      select round, sum(tokens) as tokens from round_totals
      where chain_id = ${chain_id} and sale = ${sale} group by round
    ) t using (round)
    where r.chain_id = ${chain_id} and r.sale = ${sale}`.execute(database)
  return new Map(rows.map((round) => [round.index, round]))
}
