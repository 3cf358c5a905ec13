import { type RawBuilder, sql } from 'kysely'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

/**
 * A query of what each round of a sale comes to: `round`, `committed`, `sold` and `usd`. As in `AmourSale.totals()`, what a commit round
 * took above its cap does not count as sold, what was refunded after a failure does, and the value is rounded up once a round.
 */
export function roundSums(key: LedgerKey): RawBuilder<unknown> {
  const { chain_id, sale } = keyColumns(key)
  return sql`
    select round, committed, sold, div(sold * price + 999999999999999999, 1000000000000000000) as usd from (
      select r.round, r.price, coalesce(s.tokens, 0) as committed, least(coalesce(s.tokens, 0), r.cap) as sold
      from rounds r
      left join (
        select round, sum(tokens) as tokens from (
          select round, tokens from round_totals where chain_id = ${chain_id} and sale = ${sale}
          union all
          select round, tokens from daily_totals
          where chain_id = ${chain_id} and sale = ${sale} and kind = 'refund'
        ) counted group by round
      ) s using (round)
      where r.chain_id = ${chain_id} and r.sale = ${sale}
    ) counted`
}
