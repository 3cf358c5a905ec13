import { AMR_DECIMALS, formatUnits, USD_DECIMALS } from '@amour/domain'
import { csvLine } from './csv-line.ts'
import type { Contributor } from './schemas.ts'

/** The columns, by their names; amounts in whole units, exactly. */
const columns: Record<string, (row: Contributor) => string> = {
  address: (row) => row.address,
  round: (row) => String(row.round),
  asset: (row) => row.asset.symbol,
  tokens: (row) => formatUnits(BigInt(row.tokens), AMR_DECIMALS),
  paid: (row) => formatUnits(BigInt(row.paid), row.asset.decimals),
  usd: (row) => formatUnits(BigInt(row.usd), USD_DECIMALS),
  purchases: (row) => String(row.purchases),
  firstPurchaseAt: (row) => row.firstPurchaseAt,
  lastPurchaseAt: (row) => row.lastPurchaseAt,
  country: (row) => row.country ?? '',
  status: (row) => row.status ?? '',
  claimed: (row) => formatUnits(BigInt(row.claimed), AMR_DECIMALS),
  returned: (row) => formatUnits(BigInt(row.returned), row.asset.decimals),
}

/** Contributors as lines of CSV, the names of the columns first. */
export async function* contributorCsv(rows: AsyncIterable<Contributor>): AsyncGenerator<string> {
  yield csvLine(Object.keys(columns))
  for await (const row of rows) yield csvLine(Object.values(columns).map((cell) => cell(row)))
}
