import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { countDays } from './count-days.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'
import { recount } from './recount.ts'

/** Forgets every sum of a ledger and computes it from the entries in the tables, in the caller's transaction. */
export async function recountAll(trx: Transaction<Schema>, ledger: LedgerKey): Promise<void> {
  const { chain_id, sale } = keyColumns(ledger)
  for (const table of ['positions', 'round_totals', 'daily_totals'] as const) {
    await trx.deleteFrom(table).where('chain_id', '=', chain_id).where('sale', '=', sale).execute()
  }
  await trx
    .updateTable('sync_state')
    .set({ buyers: 0n })
    .where('chain_id', '=', chain_id)
    .where('sale', '=', sale)
    .execute()
  await countDays(trx, ledger, { from: 0n, sign: 1 })
  const buyers = await trx
    .selectFrom('purchases')
    .select('buyer')
    .distinct()
    .where('chain_id', '=', chain_id)
    .where('sale', '=', sale)
    .execute()
  await recount(
    trx,
    ledger,
    buyers.map(({ buyer }) => buyer),
  )
}
