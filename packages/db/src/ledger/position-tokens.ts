import { sql } from 'kysely'
import { bytes, hex } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'
import { type Position, positionKey } from './position.ts'

interface Row {
  buyer: Buffer
  round: number
  asset: number
  tokens: bigint
}

/** AMR base units that positions hold in the tables, by `positionKey`; those that hold nothing are not in the map. */
export async function positionTokens(
  database: Database,
  key: LedgerKey,
  positions: readonly Position[],
): Promise<Map<string, bigint>> {
  if (positions.length === 0) return new Map()
  const { chain_id, sale } = keyColumns(key)
  const buyers = [...new Set(positions.map(({ buyer }) => buyer))].map((buyer) => bytes(buyer))
  const ofBuyers = sql`chain_id = ${chain_id} and sale = ${sale} and buyer = any(${buyers}::bytea[])`
  const { rows } = await sql<Row>`
    select buyer, round, asset, sum(tokens) as tokens from (
      select buyer, round, asset, tokens from purchases where ${ofBuyers}
      union all
      select buyer, round, asset, -tokens from withdrawals where ${ofBuyers}
      union all
      select buyer, round, asset, -tokens from refunds where ${ofBuyers}
    ) movements
    group by buyer, round, asset having sum(tokens) <> 0`.execute(database)
  return new Map(
    rows.map(({ buyer, tokens, ...row }) => [positionKey({ buyer: hex(buyer), ...row }), tokens]),
  )
}
