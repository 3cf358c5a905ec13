import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'
import { standingPurchases } from './standing-purchases.ts'

/**
 * Makes the positions of some buyers, and the sums over all positions, those of the entries in the tables. To be called in the
 * transaction that changed entries of these buyers.
 */
export async function recount(
  trx: Transaction<Schema>,
  key: LedgerKey,
  buyers: readonly Buffer[],
): Promise<void> {
  if (buyers.length === 0) return
  const { chain_id, sale } = keyColumns(key)
  const ofLedger = sql`chain_id = ${chain_id} and sale = ${sale}`
  await sql`
    with gone as (
      delete from positions where ${ofLedger} and buyer = any(${buyers}::bytea[]) returning *
    ), sums as (
      select round, asset, sum(tokens) as tokens, sum(paid) as paid, sum(purchases) as purchases
      from gone group by round, asset
    ), subtracted as (
      update round_totals t
      set tokens = t.tokens - s.tokens, paid = t.paid - s.paid, purchases = t.purchases - s.purchases
      from sums s where ${ofLedger} and (t.round, t.asset) = (s.round, s.asset)
    )
    update sync_state set buyers = buyers - (select count(distinct buyer) from gone) where ${ofLedger}
  `.execute(trx)
  await sql`
    with come as (
      insert into positions
      select chain_id, sale, buyer, round, asset, sum(tokens), sum(paid), sum(usd), count(*), min(mined_at), max(mined_at)
      from (${standingPurchases(key, buyers)}) standing
      group by chain_id, sale, buyer, round, asset
      returning *
    ), added as (
      insert into round_totals as t
      select chain_id, sale, round, asset, sum(tokens), sum(paid), sum(purchases)
      from come group by chain_id, sale, round, asset
      on conflict (chain_id, sale, round, asset) do update
      set tokens = t.tokens + excluded.tokens, paid = t.paid + excluded.paid, purchases = t.purchases + excluded.purchases
    )
    update sync_state set buyers = buyers + (select count(distinct buyer) from come) where ${ofLedger}
  `.execute(trx)
  await sql`delete from round_totals where ${ofLedger} and purchases = 0`.execute(trx)
}
