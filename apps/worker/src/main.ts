import { loadEnvironment } from '@amour/config'
import { createLogger } from '@amour/logger'
import { runService } from '@amour/service'
import { runWorker } from './run-worker.ts'

const environment = loadEnvironment(['log', 'database', 'chain', 'worker'], process.env)
const logger = createLogger({ service: 'worker', level: environment.LOG_LEVEL })

await runService(logger, (signal) =>
  runWorker(
    {
      databaseUrl: environment.DATABASE_URL,
      rpcUrls: environment.RPC_URL.split(','),
      chainId: environment.CHAIN_ID,
      sale: environment.SALE_ADDRESS,
      deploymentBlock: environment.SALE_DEPLOYMENT_BLOCK,
      metricsPort: environment.WORKER_METRICS_PORT,
      logger,
    },
    signal,
  ),
)
