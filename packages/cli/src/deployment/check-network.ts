import { amourSaleAbi } from '@amour/chain'
import type { BusinessConfig, NetworkName } from '@amour/config'
import {
  type CheckReport,
  type DeploymentParameters,
  type DeploymentRecord,
  buildContracts,
  buildFor,
  checkDeployment,
  openHardhat,
  readRpcUrl,
} from '@amour/contracts'
import { createPublicClient, http } from 'viem'
import { UsageError } from '../usage-error.ts'
import { readDeployment } from './deployment-file.ts'
import { networkParameters } from './deploy-to-network.ts'
import { deploymentParameters } from './deployment-parameters.ts'
import { localSetting } from './local-setting.ts'
import { local } from './networks.ts'

export interface NetworkCheck {
  readonly network: NetworkName | typeof local
  readonly config: BusinessConfig
  /** The record of the deployment. */
  readonly file: string
  /** Without one the keystore or the environment has it. */
  readonly rpcUrl?: string
}

/**
 * Compares a deployment with the configuration.
 * @throws UsageError when nothing is deployed there
 */
export async function checkNetwork({ network, config, file, rpcUrl }: NetworkCheck): Promise<CheckReport> {
  const record = await readDeployment(file)
  if (!record) throw new UsageError(`Nothing is deployed: ${file} does not exist.`)
  await buildContracts(buildFor(record.chainId))
  if (network === local) {
    const url = rpcUrl ?? 'http://127.0.0.1:8545'
    return checkDeployment(url, record, await localExpectation(url, config, record))
  }
  const url = rpcUrl ?? (await readRpcUrl(await openHardhat(network), network))
  return checkDeployment(url, record, networkParameters(config, network))
}

/** A local sale opens when it was deployed: the configuration has no time to compare with. */
async function localExpectation(
  rpcUrl: string,
  config: BusinessConfig,
  { sale }: DeploymentRecord,
): Promise<DeploymentParameters> {
  const client = createPublicClient({ transport: http(rpcUrl) })
  const settings = await client
    .readContract({ address: sale, abi: amourSaleAbi, functionName: 'config' })
    .catch(() => ({ saleStart: 0 }))
  return deploymentParameters(config, localSetting(config), settings.saleStart)
}
