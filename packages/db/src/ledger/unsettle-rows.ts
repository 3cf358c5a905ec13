import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { entryKinds, entryTables } from './entry.ts'
import { keyColumns } from './ledger-key.ts'
import { otherTables, type Settlement } from './settle-rows.ts'

/** Makes rows that a shorter chain confirms no more mined again. What is final stays. */
export async function unsettleRows(
  trx: Transaction<Schema>,
  { head, confirmations, ...ledger }: Omit<Settlement, 'finalized'>,
): Promise<void> {
  const { chain_id, sale } = keyColumns(ledger)
  const confirmed = head - BigInt(confirmations) + 1n
  const tables = [...entryKinds.map((kind) => entryTables[kind]), ...otherTables]
  const lowered = tables.map(
    (table) => sql`${sql.ref(table)} as (
      update ${sql.table(table)} set status = 'mined'
      where chain_id = ${chain_id} and sale = ${sale} and status = 'confirmed' and block_number > ${confirmed}
    )`,
  )
  await sql`with ${sql.join(lowered)} select`.execute(trx)
}
