import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { entryKinds, entryTables } from './entry.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

/**
 * Adds every entry from a block on to the sums of its day, or takes it out of them. To be called in the transaction that writes
 * these entries, after it did; or in the one that deletes them, before.
 */
export async function countDays(
  trx: Transaction<Schema>,
  key: LedgerKey,
  { from, sign }: { from: bigint; sign: 1 | -1 },
): Promise<void> {
  const { chain_id, sale } = keyColumns(key)
  const selects = entryKinds.map(
    (kind) => sql`
      select ${kind}::text as kind, mined_at, round, asset, tokens, paid, usd from ${sql.table(entryTables[kind])}
      where chain_id = ${chain_id} and sale = ${sale} and block_number >= ${from}`,
  )
  await sql`
    insert into daily_totals as t (chain_id, sale, day, round, asset, kind, entries, tokens, paid, usd)
    select ${chain_id}::bigint, ${sale}::bytea, (mined_at at time zone 'UTC')::date, round, asset, kind,
      ${sql.lit(sign)} * count(*), ${sql.lit(sign)} * sum(tokens), ${sql.lit(sign)} * sum(paid), ${sql.lit(sign)} * sum(usd)
    from (${sql.join(selects, sql` union all `)}) entries
    group by (mined_at at time zone 'UTC')::date, round, asset, kind
    on conflict (chain_id, sale, day, round, asset, kind) do update
    set entries = t.entries + excluded.entries, tokens = t.tokens + excluded.tokens,
      paid = t.paid + excluded.paid, usd = t.usd + excluded.usd`.execute(trx)
  if (sign === 1) return
  await trx
    .deleteFrom('daily_totals')
    .where('chain_id', '=', chain_id)
    .where('sale', '=', sale)
    .where('entries', '=', 0n)
    .execute()
}
