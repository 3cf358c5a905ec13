import { loadEnvironment } from '@amour/config'
import type { LedgerKey } from '@amour/db'
import { readDeployment } from '../deployment/deployment-file.ts'
import { readExternalServers } from '../external-servers.ts'
import { dataFolder } from '../folder/data-folder.ts'
import { UsageError } from '../usage-error.ts'
import { localDatabaseUrl } from './local-database-url.ts'

export interface LedgerPlaceOptions {
  environment: NodeJS.ProcessEnv
  /** Instead of the environment's providers, or of the local chain's usual address. */
  rpcUrl?: string
  /** The data folder of the local stack, where it is not the usual one. */
  folder?: string
}

/** Which ledger, and where its tables and its chain are. */
export interface LedgerPlace {
  key: LedgerKey
  deploymentBlock: bigint
  databaseUrl: string
  rpcUrls: readonly string[]
}

/**
 * The ledger that the environment names as it does for indexer and worker; without SALE_ADDRESS that of the local stack.
 * @throws UsageError when there is no local stack, InvalidConfigError when the environment is incomplete
 */
export async function ledgerPlace({ environment, rpcUrl, folder }: LedgerPlaceOptions): Promise<LedgerPlace> {
  if (!environment['SALE_ADDRESS']) return localPlace(environment, rpcUrl, folder)
  const given = rpcUrl ? { ...environment, RPC_URL: rpcUrl } : environment
  const settings = loadEnvironment(['database', 'chain'], given)
  return {
    key: { chainId: settings.CHAIN_ID, sale: settings.SALE_ADDRESS },
    deploymentBlock: BigInt(settings.SALE_DEPLOYMENT_BLOCK),
    databaseUrl: settings.DATABASE_URL,
    rpcUrls: settings.RPC_URL.split(','),
  }
}

async function localPlace(
  environment: NodeJS.ProcessEnv,
  rpcUrl: string | undefined,
  path: string | undefined,
): Promise<LedgerPlace> {
  const folder = dataFolder(path)
  const deployment = await readDeployment(folder.deployment)
  if (!deployment) throw new UsageError(`Nothing is deployed: ${folder.deployment} does not exist.`)
  const external = readExternalServers(environment)
  return {
    key: { chainId: deployment.chainId, sale: deployment.sale },
    deploymentBlock: BigInt(deployment.deploymentBlock),
    databaseUrl: external.databaseUrl ?? (await localDatabaseUrl(folder)),
    rpcUrls: [rpcUrl ?? external.rpcUrl ?? 'http://127.0.0.1:8545'],
  }
}
