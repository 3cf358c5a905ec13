import { sql } from 'kysely'
import { bytes } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'
import type { PositionSum } from './ledger-sums.ts'

/** What a buyer holds of one round, paid in one asset. */
export interface ListedPosition extends Omit<PositionSum, 'buyer'> {
  /** AMR base units that were claimed. */
  claimed: bigint
  /** Base units of the asset that a commit round gave back. */
  returned: bigint
}

export interface ListPositionsOptions extends LedgerKey {
  /** Address in any spelling. */
  buyer: string
}

/** A buyer's positions, by round and asset: at most one for each. */
export async function listPositions(
  database: Database,
  { buyer, ...key }: ListPositionsOptions,
): Promise<ListedPosition[]> {
  const { chain_id, sale } = keyColumns(key)
  const { rows } = await sql<ListedPosition>`
    select p.round, p.asset, p.tokens, p.paid, p.usd, p.purchases,
      p.first_bought_at as "firstBoughtAt", p.last_bought_at as "lastBoughtAt", c.claimed, e.returned
    from positions p
    cross join lateral (
      select coalesce(sum(tokens), 0) as claimed from claims
      where (chain_id, sale, buyer, round, asset) = (p.chain_id, p.sale, p.buyer, p.round, p.asset)
    ) c
    cross join lateral (
      select coalesce(sum(paid), 0) as returned from excess_returns
      where (chain_id, sale, buyer, round, asset) = (p.chain_id, p.sale, p.buyer, p.round, p.asset)
    ) e
    where p.chain_id = ${chain_id} and p.sale = ${sale} and p.buyer = ${bytes(buyer)}
    order by p.round, p.asset`.execute(database)
  return rows
}
