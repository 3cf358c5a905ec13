import {
  type Contributor as ContributorRow,
  type Database,
  type LedgerKey,
  streamContributors,
} from '@amour/db'
import { assetAt } from '@amour/domain'
import { Readable } from 'node:stream'
import { getAddress } from 'viem'
import { contributorCsv } from './contributor-csv.ts'
import { contributorJson } from './contributor-json.ts'
import { inPackets } from './in-packets.ts'
import type { Contributor, ExportFormat } from './schemas.ts'

interface ContributorServiceOptions {
  database: Database
  ledger: LedgerKey
}

export interface ContributorService {
  /** Every contributor as text, read from the database as fast as the reader takes it. Destroying it ends the query. */
  open(format: ExportFormat): Promise<Readable>
}

const writers = { csv: contributorCsv, json: contributorJson }

export function createContributorService({
  database,
  ledger,
}: ContributorServiceOptions): ContributorService {
  return {
    async open(format) {
      const rows = streamContributors(database, ledger)
      // A query that fails at once is refused with a problem document: nothing has been sent yet.
      const first = await rows.next()
      const file = Readable.from(inPackets(writers[format](presented(first, rows))), { objectMode: false })
      // Also when nobody has read a byte of it.
      file.once('close', () => void rows.return(undefined).catch(() => undefined))
      return file
    },
  }
}

async function* presented(
  first: IteratorResult<ContributorRow, void>,
  rest: AsyncGenerator<ContributorRow>,
): AsyncGenerator<Contributor> {
  if (first.done) return
  yield present(first.value)
  for await (const row of rest) yield present(row)
}

function present(row: ContributorRow): Contributor {
  const { buyer, claimed, country, firstBoughtAt, lastBoughtAt, paid, purchases, returned } = row
  return {
    address: getAddress(buyer),
    round: row.round,
    asset: assetAt(row.asset),
    tokens: String(row.tokens),
    paid: String(paid),
    usd: String(row.usd),
    purchases,
    firstPurchaseAt: firstBoughtAt.toISOString(),
    lastPurchaseAt: lastBoughtAt.toISOString(),
    country,
    status: row.status,
    claimed: String(claimed),
    returned: String(returned),
  }
}
