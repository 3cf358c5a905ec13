import { loadBusinessConfig, loadEnvironment } from '@amour/config'
import type { Database } from '@amour/db'
import { migratedDatabase, recordOfferPhase } from '@amour/db/testing'
import type { OfferPhase } from '@amour/domain'
import { createLogger } from '@amour/logger'
import type { FastifyInstance } from 'fastify'
import { fileURLToPath } from 'node:url'
import { openApi, type OpenedApi } from '../src/open-api.ts'

const fragments = [
  'log',
  'business',
  'database',
  'redis',
  'chain',
  'voucher',
  'site',
  'personalData',
  'http',
] as const

export const publicOrigin = 'http://localhost:3000'
/** The keys to personal data in tests. */
export const personalData = { keys: `1:${'7'.repeat(64)}`, indexKey: '8'.repeat(64) }
/** The web server's proof in tests. */
export const webSecret = '9'.repeat(64)
export const voucherSignerKey = `0x${'5'.repeat(64)}` as const

const configFile = fileURLToPath(new URL('../../../amour.config.yaml', import.meta.url))

export interface TestApi {
  app: FastifyInstance
  database: Database
  metrics: OpenedApi['metrics']
  /** What `src/server.ts` is started with, for tests that run it as a process. */
  variables: Record<string, string>
  close(): Promise<void>
}

/** The API as one more instance beside others. */
export function openInstance(variables: Record<string, string>): Promise<OpenedApi> {
  return openApi({
    environment: loadEnvironment([...fragments], variables),
    business: loadBusinessConfig(configFile),
    logger: createLogger({ service: 'api', level: 'silent' }),
  })
}

interface TestApiOptions {
  /** Without it no provider answers. */
  rpcUrl?: string
  sale?: string
  adminWallets?: readonly string[]
  /** That of the offer; null records none. */
  phase?: OfferPhase | null
}

/** The API on a database of its own. */
export async function openTestApi({
  adminWallets = [],
  phase = 'open',
  rpcUrl,
  sale,
}: TestApiOptions = {}): Promise<TestApi> {
  const { url, database, drop } = await migratedDatabase()
  if (phase) await recordOfferPhase(database, phase)
  const variables = {
    LOG_LEVEL: 'silent',
    CONFIG_FILE: configFile,
    DATABASE_URL: url,
    RPC_URL: rpcUrl ?? 'http://127.0.0.1:9',
    CHAIN_ID: '31337',
    SALE_ADDRESS: sale ?? `0x${'a'.repeat(40)}`,
    SALE_DEPLOYMENT_BLOCK: '0',
    VOUCHER_SIGNER_KEY: voucherSignerKey,
    PUBLIC_ORIGIN: publicOrigin,
    PERSONAL_DATA_KEYS: personalData.keys,
    PERSONAL_INDEX_KEY: personalData.indexKey,
    API_PORT: '0',
    API_METRICS_PORT: '0',
    TRUSTED_PROXY_HOPS: '1',
    WEB_SECRET: webSecret,
    ADMIN_WALLETS: adminWallets.join(','),
  }
  const api = await openInstance(variables)
  return {
    app: api.app,
    metrics: api.metrics,
    database,
    variables,
    async close() {
      await api.close()
      await drop()
    },
  }
}
