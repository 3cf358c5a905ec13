import { type Selectable, sql, type Transaction } from 'kysely'
import { hex } from '../connection/bytes.ts'
import type { Schema } from '../schema.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'
import type { DailyTotal, PositionSum, LedgerSums, RoundTotal } from './ledger-sums.ts'

/** Every sum of a ledger as the tables keep it. Read it in the snapshot in which its rows are read. */
export async function readLedgerSums(trx: Transaction<Schema>, ledger: LedgerKey): Promise<LedgerSums> {
  const key = keyColumns(ledger)
  const { chain_id, sale } = key
  const positions = await trx
    .selectFrom('positions')
    .selectAll()
    .where('chain_id', '=', chain_id)
    .where('sale', '=', sale)
    .execute()
  const roundTotals: RoundTotal[] = await trx
    .selectFrom('round_totals')
    .select(['round', 'asset', 'tokens', 'paid', 'purchases'])
    .where('chain_id', '=', chain_id)
    .where('sale', '=', sale)
    .execute()
  const { rows: dailyTotals } = await sql<DailyTotal>`
    select to_char(day, 'YYYY-MM-DD') as day, round, asset, kind, entries, tokens, paid, usd
    from daily_totals where chain_id = ${chain_id} and sale = ${sale}`.execute(trx)
  const state = await trx
    .selectFrom('sync_state')
    .select('buyers')
    .where('chain_id', '=', chain_id)
    .where('sale', '=', sale)
    .executeTakeFirst()
  return { positions: positions.map(positionOf), roundTotals, dailyTotals, buyers: state?.buyers ?? 0n }
}

function positionOf(row: Selectable<Schema['positions']>): PositionSum {
  const { round, asset, tokens, paid, usd, purchases } = row
  return {
    buyer: hex(row.buyer),
    round,
    asset,
    tokens,
    paid,
    usd,
    purchases,
    firstBoughtAt: row.first_bought_at,
    lastBoughtAt: row.last_bought_at,
  }
}
