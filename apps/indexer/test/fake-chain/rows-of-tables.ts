import { bytes, type Database, hex, type LedgerKey } from '@amour/db'
import { sql } from 'kysely'
import type { Rows } from './expected-rows.ts'

/** All rows of some tables that are of one ledger, each as a line of text that does not depend on the order of its columns. */
export async function linesOfTables(
  database: Database,
  { sale }: LedgerKey,
  tables: readonly string[],
): Promise<Record<string, string[]>> {
  const lines: Record<string, string[]> = {}
  for (const table of tables) {
    // As text, since a day without a time has no instant.
    const day = table === 'daily_totals' ? sql`, day::text as day` : sql``
    const { rows } = await sql<Record<string, unknown>>`
      select *${day} from ${sql.table(table)} where sale = ${bytes(sale)}`.execute(database)
    lines[table] = linesOf(rows.map(({ chain_id: _chain, sale: _sale, ...row }) => row))
  }
  return lines
}

export function linesOfRows(rows: Rows): Record<string, string[]> {
  return Object.fromEntries(Object.entries(rows).map(([table, some]) => [table, linesOf(some)]))
}

function linesOf(rows: readonly Record<string, unknown>[]): string[] {
  const text = (value: unknown): string => {
    if (Buffer.isBuffer(value)) return hex(value)
    return value instanceof Date ? value.toISOString() : String(value)
  }
  return rows
    .map((row) =>
      Object.keys(row)
        .toSorted()
        .map((column) => `${column}=${text(row[column])}`)
        .join(' '),
    )
    .toSorted()
}
