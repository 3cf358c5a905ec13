import type { Database } from '../connection/create-database.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

/** Prices by round: USD per whole token, 6 decimals. */
export async function roundPrices(database: Database, key: LedgerKey): Promise<Map<number, bigint>> {
  const { chain_id, sale } = keyColumns(key)
  const rows = await database
    .selectFrom('rounds')
    .select(['round', 'price'])
    .where('chain_id', '=', chain_id)
    .where('sale', '=', sale)
    .execute()
  return new Map(rows.map(({ round, price }) => [round, price]))
}
