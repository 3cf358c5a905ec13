import { type RawBuilder, sql } from 'kysely'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

/**
 * A query of the purchases of some buyers that were not given back. A withdrawal or a refund returns a whole position (buyer, round, asset): it
 * takes back every purchase of it before itself and none after. So sums over this are purchases less what was given back, as
 * `AmourSale.totals()` counts.
 */
export function standingPurchases(key: LedgerKey, buyers: readonly Buffer[]): RawBuilder<unknown> {
  const { chain_id, sale } = keyColumns(key)
  const ofBuyers = sql`chain_id = ${chain_id} and sale = ${sale} and buyer = any(${buyers}::bytea[])`
  return sql`
    select p.* from purchases p
    left join (
      select distinct on (buyer, round, asset) buyer, round, asset, block_number, log_index from (
        select buyer, round, asset, block_number, log_index from withdrawals where ${ofBuyers}
        union all
        select buyer, round, asset, block_number, log_index from refunds where ${ofBuyers}
      ) given_back
      order by buyer, round, asset, block_number desc, log_index desc
    ) b on (b.buyer, b.round, b.asset) = (p.buyer, p.round, p.asset)
    where p.chain_id = ${chain_id} and p.sale = ${sale} and p.buyer = any(${buyers}::bytea[])
      and (b.buyer is null or (p.block_number, p.log_index) > (b.block_number, b.log_index))`
}
