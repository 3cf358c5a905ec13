import { type CachePorts, createCachePorts } from '@amour/cache'
import { createDatabase, type Database } from '@amour/db'
import { readExternalServers } from '../external-servers.ts'
import { dataFolder } from '../folder/data-folder.ts'
import { localDatabaseUrl } from '../ledger/local-database-url.ts'

export interface DatabasePlaceOptions {
  environment: NodeJS.ProcessEnv
  /** The data folder of the local stack, where it is not the usual one. */
  folder?: string
}

export interface OpenDatabase {
  database: Database
  /** Tells the running services that the offer has changed. They find out by themselves within seconds, too. */
  tellOfferChanged(): Promise<void>
}

const quiet = { info: () => undefined, warn: () => undefined }

/**
 * Opens the database of DATABASE_URL, without it that of the local stack, for `work`, and closes it.
 *
 * @throws UsageError when there is neither, and what `work` throws
 */
export async function withDatabase<Result>(
  { environment, folder }: DatabasePlaceOptions,
  work: (open: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const { databaseUrl, redisUrl } = readExternalServers(environment)
  const url = databaseUrl ?? (await localDatabaseUrl(dataFolder(folder)))
  const database = createDatabase({ url, applicationName: 'amour-cli', maxConnections: 2 })
  let ports: CachePorts | undefined
  try {
    return await work({
      database,
      async tellOfferChanged() {
        ports ??= await createCachePorts({ redisUrl, databaseUrl: url, logger: quiet })
        await ports.events.publish({ type: 'offer-changed' })
      },
    })
  } finally {
    await ports?.close()
    await database.destroy()
  }
}
