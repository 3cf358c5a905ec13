import { createCachePorts } from '@amour/cache'
import { type BusinessConfig, type loadEnvironment, readAdminWallets } from '@amour/config'
import { createVault } from '@amour/vault'
import type { Logger } from '@amour/logger'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { getAddress, type Hex } from 'viem'
import { createLazyJobs } from './jobs/create-lazy-jobs.ts'
import { buildApp } from './app.ts'
import { createChainClient } from './chain/create-chain-client.ts'
import { createServices } from './create-services.ts'
import { openDatabasePools } from './database-pools.ts'
import type { StatusService } from './modules/status/service.ts'
import { loadTerms } from './modules/terms/load-terms.ts'

export type ApiEnvironment = ReturnType<
  typeof loadEnvironment<
    'log' | 'business' | 'database' | 'redis' | 'chain' | 'voucher' | 'site' | 'personalData' | 'http'
  >
>

export interface OpenApiOptions {
  environment: ApiEnvironment
  business: BusinessConfig
  logger: Logger
}

export interface OpenedApi {
  app: FastifyInstance
  /** For the port of health and metrics. */
  metrics: Registry
  status: StatusService
  /** Ends event streams and connections, answers what has begun, then closes the resources. */
  close(): Promise<void>
}

/** Opens everything that the API uses and builds the application on it; the caller listens. */
export async function openApi({ environment, business, logger }: OpenApiOptions): Promise<OpenedApi> {
  const publicOrigin = environment.PUBLIC_ORIGIN
  const chainId = environment.CHAIN_ID
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const pools = openDatabasePools({
    url: environment.DATABASE_URL,
    onIdleError: (error) => logger.warn({ err: error }, 'A database connection was lost'),
  })
  const ports = await createCachePorts({
    redisUrl: environment.REDIS_URL,
    databaseUrl: environment.DATABASE_URL,
    logger,
  })
  const jobs = createLazyJobs({
    databaseUrl: environment.DATABASE_URL,
    onError: (error) => logger.warn({ err: error }, 'A connection of the queues failed'),
  })
  const vault = createVault({
    keys: environment.PERSONAL_DATA_KEYS,
    indexKey: environment.PERSONAL_INDEX_KEY,
  })
  const services = await createServices({
    pools,
    ports,
    client: createChainClient({ rpcUrl: environment.RPC_URL, chainId }),
    business,
    terms: loadTerms(environment.CONFIG_FILE, business.terms),
    chainId,
    sale: getAddress(environment.SALE_ADDRESS),
    voucherSignerKey: environment.VOUCHER_SIGNER_KEY as Hex,
    publicOrigin,
    mailRoom: { jobs, vault },
  })
  const app = await buildApp({
    services,
    rateLimiter: ports.rateLimiter,
    registry,
    logger,
    publicOrigin,
    trustedProxyHops: environment.TRUSTED_PROXY_HOPS,
    webSecret: environment.WEB_SECRET,
    adminWallets: readAdminWallets(environment.ADMIN_WALLETS),
  })
  return {
    app,
    metrics: registry,
    status: services.status,
    async close() {
      await app.close()
      await jobs.close()
      await ports.close()
      await pools.destroy()
    },
  }
}
