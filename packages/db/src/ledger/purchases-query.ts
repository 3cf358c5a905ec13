import { type RawBuilder, sql } from 'kysely'

/** A purchase's place in the chain: the last one of a page is the next page's `after`. */
export interface LedgerPosition {
  blockNumber: bigint
  logIndex: number
}

/** Above every place: the largest values of the two columns. */
const BEGINNING: LedgerPosition = { blockNumber: 2n ** 63n - 1n, logIndex: 2 ** 31 - 1 }

interface PurchasesQueryOptions {
  chain_id: bigint | RawBuilder<unknown>
  sale: Buffer | RawBuilder<unknown>
  buyer: Buffer
  after?: LedgerPosition | undefined
  limit: number
}

/**
 * A query of a buyer's purchases, newest first, `withdrawn` and `bought_at` beside the columns of the entry. Its text is the
 * same for each page.
 */
export function purchasesQuery(options: PurchasesQueryOptions): RawBuilder<unknown> {
  const { after = BEGINNING, buyer, chain_id, limit, sale } = options
  return sql`
    select p.*, w.found is not null as withdrawn,
      case when w.found is null then newest.mined_at else p.mined_at end as bought_at
    from purchases p
    left join lateral (
      select true as found from withdrawals w
      where (w.chain_id, w.sale, w.buyer, w.round, w.asset) = (p.chain_id, p.sale, p.buyer, p.round, p.asset)
        and (w.block_number, w.log_index) > (p.block_number, p.log_index)
      limit 1
    ) w on true
    cross join lateral (
      select q.mined_at from purchases q
      where (q.chain_id, q.sale, q.buyer, q.round, q.asset) = (p.chain_id, p.sale, p.buyer, p.round, p.asset)
      order by q.block_number desc, q.log_index desc
      limit 1
    ) newest
    where p.chain_id = ${chain_id} and p.sale = ${sale} and p.buyer = ${buyer}
      and (p.block_number, p.log_index) < (${after.blockNumber}::bigint, ${after.logIndex}::integer)
    order by p.block_number desc, p.log_index desc
    limit ${limit}`
}
