import { loadBusinessConfig, loadEnvironment } from '@amour/config'
import { createLogger } from '@amour/logger'
import { runService } from '@amour/service'
import { createVault } from '@amour/vault'
import { runWorker } from './run-worker.ts'

const environment = loadEnvironment(
  ['log', 'business', 'database', 'chain', 'site', 'personalData', 'mail', 'worker'],
  process.env,
)
const { entity, retention } = loadBusinessConfig(environment.CONFIG_FILE)
const logger = createLogger({ service: 'worker', level: environment.LOG_LEVEL })

await runService(logger, (signal) =>
  runWorker(
    {
      databaseUrl: environment.DATABASE_URL,
      rpcUrls: environment.RPC_URL.split(','),
      chainId: environment.CHAIN_ID,
      sale: environment.SALE_ADDRESS,
      deploymentBlock: environment.SALE_DEPLOYMENT_BLOCK,
      vault: createVault({
        keys: environment.PERSONAL_DATA_KEYS,
        indexKey: environment.PERSONAL_INDEX_KEY,
      }),
      mail: {
        smtpUrl: environment.SMTP_URL,
        from: environment.MAIL_FROM,
        publicOrigin: environment.PUBLIC_ORIGIN,
        sender: entity,
      },
      leadRetention: retention,
      metricsPort: environment.WORKER_METRICS_PORT,
      logger,
    },
    signal,
  ),
)
