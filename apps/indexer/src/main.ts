import { loadBusinessConfig, loadEnvironment } from '@amour/config'
import { createLogger } from '@amour/logger'
import { runService } from '@amour/service'
import type { Hex } from 'viem'
import { runIndexer } from './run-indexer.ts'

const environment = loadEnvironment(['log', 'business', 'database', 'redis', 'chain', 'indexer'], process.env)
const business = loadBusinessConfig(environment.CONFIG_FILE)
const logger = createLogger({ service: 'indexer', level: environment.LOG_LEVEL })

await runService(logger, (signal) =>
  runIndexer(
    {
      databaseUrl: environment.DATABASE_URL,
      redisUrl: environment.REDIS_URL,
      rpcUrls: environment.RPC_URL.split(','),
      chainId: environment.CHAIN_ID,
      sale: environment.SALE_ADDRESS as Hex,
      deploymentBlock: environment.SALE_DEPLOYMENT_BLOCK,
      confirmations: business.chain.confirmations,
      metricsPort: environment.INDEXER_METRICS_PORT,
      logger,
    },
    signal,
  ),
)
