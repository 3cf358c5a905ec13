import { createDatabase, type Database } from '@amour/db'
import { createProviders, type Providers } from '@amour/ledger'
import { type LedgerPlace, ledgerPlace, type LedgerPlaceOptions } from './ledger-place.ts'
import { tellBlocks } from './tell-blocks.ts'

export interface OpenLedger extends LedgerPlace {
  database: Database
  providers: Providers
  /** Says on standard error how far reading is. */
  onRead: (block: bigint, to: bigint) => void
}

/** Opens the tables and the chain of a ledger for `work`, and closes them. Throws what `ledgerPlace` and `work` throw. */
export async function withLedger<Result>(
  options: LedgerPlaceOptions,
  work: (ledger: OpenLedger) => Promise<Result>,
): Promise<Result> {
  const place = await ledgerPlace(options)
  const database = createDatabase({ url: place.databaseUrl, applicationName: 'amour-cli', maxConnections: 2 })
  try {
    const providers = createProviders({ urls: place.rpcUrls, chainId: place.key.chainId })
    return await work({ ...place, database, providers, onRead: tellBlocks(process.stderr) })
  } finally {
    await database.destroy()
  }
}
