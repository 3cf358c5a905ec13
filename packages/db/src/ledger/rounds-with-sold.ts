import type { RoundMode } from '@amour/domain'
import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'
import { roundSums } from './round-sums.ts'

export interface LedgerRound {
  index: number
  mode: RoundMode
  /** AMR base units. */
  cap: bigint
  /** AMR base units bought and not withdrawn; in a commit round it may exceed the cap. */
  committed: bigint
  /** AMR base units that the round gives out for them: at most the cap. */
  sold: bigint
  /** USD per whole token, 6 decimals. */
  price: bigint
  opensAt: Date
  closesAt: Date
  /** Smallest purchase, USD with 6 decimals. */
  minUsd: bigint
  cliffSeconds: bigint
  durationSeconds: bigint
  unlockedBps: number
}

/** The sale's rounds in their order, with what was sold in each. Read it with `readSnapshot` beside the totals. */
export async function roundsWithSold(database: Database, key: LedgerKey): Promise<LedgerRound[]> {
  const { chain_id, sale } = keyColumns(key)
  const { rows } = await sql<LedgerRound>`
    select r.round as "index", r.mode, r.cap, t.committed, t.sold, r.price, r.starts_at as "opensAt",
      r.ends_at as "closesAt", r.min_usd as "minUsd", r.cliff_seconds as "cliffSeconds",
      r.duration_seconds as "durationSeconds", r.unlocked_bps as "unlockedBps"
    from rounds r join (${roundSums(key)}) t using (round)
    where r.chain_id = ${chain_id} and r.sale = ${sale}
    order by r.round`.execute(database)
  return rows
}
