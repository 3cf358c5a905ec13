import { type RawBuilder, sql } from 'kysely'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

/**
 * A query of the purchases that were not given back. A withdrawal returns a whole position (buyer, round, asset): it takes
 * back every purchase of it before itself and none after. So sums over this are purchases less withdrawals.
 */
export function standingPurchases(key: LedgerKey): RawBuilder<unknown> {
  const { chain_id, sale } = keyColumns(key)
  return sql`
    select p.* from purchases p
    left join (
      select buyer, round, asset, max((block_number::numeric * 1000000 + log_index)) as position
      from withdrawals where chain_id = ${chain_id} and sale = ${sale}
      group by buyer, round, asset
    ) w on (w.buyer, w.round, w.asset) = (p.buyer, p.round, p.asset)
    where p.chain_id = ${chain_id} and p.sale = ${sale}
      and (w.position is null or p.block_number::numeric * 1000000 + p.log_index > w.position)`
}
