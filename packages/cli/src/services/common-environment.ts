import { localPersonalDataKeys } from './local-keys.ts'
import type { ServiceContext } from './service-context.ts'

/** Variables that API, indexer and worker share. */
export function commonEnvironment(context: ServiceContext): Record<string, string> {
  return {
    DATABASE_URL: context.databaseUrl,
    REDIS_URL: context.redisUrl ?? '',
    RPC_URL: context.rpcUrl,
    CHAIN_ID: String(context.deployment.chainId),
    SALE_ADDRESS: context.deployment.sale,
    SALE_DEPLOYMENT_BLOCK: String(context.deployment.deploymentBlock),
    CONFIG_FILE: context.configFile,
    PUBLIC_ORIGIN: context.publicOrigin,
    ...localPersonalDataKeys(),
  }
}
