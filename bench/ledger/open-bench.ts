import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createHash } from 'node:crypto'
import { deployAmour } from '../../contracts/deploy/index.ts'
import {
  createDatabase,
  createSession,
  type Database,
  migrateToLatest,
  signInWallet,
} from '../../packages/db/src/index.ts'
import { recordManyPurchases } from '../../packages/db/test/many-purchases.ts'
import { setClock, startChain, startPostgres, startRedis } from '../../packages/local/src/index.ts'
import { devAccount } from '../../packages/testkit/src/chain/dev-accounts.ts'
import { saleParameters } from '../../packages/testkit/src/chain/sale-parameters.ts'
import { parties } from '../../packages/testkit/src/chain/parties.ts'
import { type BenchServer, startServer } from './start-server.ts'

const PURCHASES = 20_000
const root = resolve(import.meta.dirname, '..', '..')
const token = 'a'.repeat(43)

export interface Bench {
  database: Database
  ledger: { chainId: number; sale: `0x${string}` }
  /** Holds sixty purchases and is signed in by `cookie`. */
  buyer: `0x${string}`
  cookie: string
  /** The API as `npm start` runs it. */
  api: BenchServer
  /** Starts one of the servers that the API is compared with. */
  start(name: string, env: Record<string, string>): Promise<BenchServer>
  /** For files that servers read. */
  folder: string
  close(): Promise<void>
}

/** The API in its own process over PostgreSQL, Redis and a chain with a sale, with a ledger of twenty thousand purchases. */
export async function openBench(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'amour-bench-ledger-'))
  const closers: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (const closer of closers.reverse()) await closer()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const [postgres, redis, chain] = await Promise.all([
      startPostgres({
        dataDir: join(folder, 'postgres'),
        logFile: join(folder, 'postgres.log'),
        database: 'amour',
      }),
      startRedis({ dir: folder }),
      startChain({ genesisTimestamp: Math.floor(Date.now() / 1_000) - 7_200 }),
    ])
    closers.push(
      () => chain.stop(),
      () => postgres.stop(),
      () => redis?.stop() ?? Promise.resolve(),
    )
    const parameters = saleParameters(Math.floor(Date.now() / 1_000) - 3_600)
    const { chainId, sale } = await deployAmour({
      rpcUrl: chain.rpcUrl,
      deployer: parties.deployer,
      parameters,
    })
    await setClock(chain.rpcUrl)
    const database = createDatabase({ url: postgres.url, applicationName: 'bench' })
    closers.push(() => database.destroy())
    await migrateToLatest(database)
    const buyer = devAccount(4).address
    await recordManyPurchases(database, { chainId, sale, buyer, count: PURCHASES })
    await signIn(database, buyer, chainId)
    const api = await startServer(join(root, 'apps/api/src/server.ts'), join(folder, 'api.log'), (port) => ({
      DATABASE_URL: postgres.url,
      REDIS_URL: redis?.url ?? '',
      RPC_URL: chain.rpcUrl,
      CHAIN_ID: String(chainId),
      SALE_ADDRESS: sale,
      SALE_DEPLOYMENT_BLOCK: '0',
      CONFIG_FILE: join(root, 'amour.config.yaml'),
      VOUCHER_SIGNER_KEY: `0x${'5'.repeat(64)}`,
      PUBLIC_ORIGIN: 'http://localhost:3000',
      PERSONAL_DATA_KEYS: `1:${'7'.repeat(64)}`,
      PERSONAL_INDEX_KEY: '8'.repeat(64),
      API_PORT: String(port),
      API_METRICS_PORT: '0',
      WEB_SECRET: '9'.repeat(64),
      // Each client of the load names itself.
      TRUSTED_PROXY_HOPS: '1',
    }))
    closers.push(() => api.stop())
    return {
      database,
      ledger: { chainId, sale },
      buyer,
      cookie: `amour_session=${token}`,
      api,
      folder,
      async start(name, env) {
        const file = join(import.meta.dirname, 'servers', `${name}.ts`)
        const log = join(folder, `${name}.log`)
        const common = { DATABASE_URL: postgres.url }
        const server = await startServer(file, log, (port) => ({ ...common, ...env, PORT: String(port) }))
        closers.push(() => server.stop())
        return server
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function signIn(database: Database, address: string, chainId: number): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const wallet = await signInWallet(transaction, { address, chainId, kind: 'eoa' })
    if (!wallet) throw new Error('The buyer cannot sign in')
    await createSession(transaction, {
      tokenHash: createHash('sha256').update(token).digest(),
      personId: wallet.personId,
      walletId: wallet.id,
      expiresAt: new Date(Date.now() + 3_600_000),
    })
  })
}
