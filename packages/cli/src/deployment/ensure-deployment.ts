import { isLocalChain } from '@amour/chain'
import type { BusinessConfig } from '@amour/config'
import { deployAmour } from '@amour/contracts'
import type { DeploymentRecord } from '@amour/contracts'
import { setClock } from '@amour/local'
import { createPublicClient, http } from 'viem'
import { UsageError } from '../usage-error.ts'
import { readDeployment, writeDeployment } from './deployment-file.ts'
import { deploymentParameters } from './deployment-parameters.ts'
import { givePlayMoney } from './give-play-money.ts'
import { localAccount } from './local-accounts.ts'
import { localSetting } from './local-setting.ts'

export interface DeploymentOptions {
  rpcUrl: string
  /** Where the record is kept. */
  file: string
  config: BusinessConfig
  /** True for a chain of our own whose clock still stands in the past, so that the sale is open at once. */
  freshClock: boolean
}

/** Seconds between the head of the chain and the opening of the sale: enough for the transactions that set it up. */
export const untilOpening = 60

/**
 * Returns what is deployed, deploying first where nothing is. Only local chains are deployed to: the roles are their well-known
 * accounts.
 * @throws UsageError when the record is of another chain than the one that runs
 */
export async function ensureDeployment(options: DeploymentOptions): Promise<DeploymentRecord> {
  const { rpcUrl, file, config } = options
  const client = createPublicClient({ transport: http(rpcUrl) })
  const chainId = await client.getChainId()
  const kept = await readDeployment(file)
  if (kept) {
    if (!kept.lens) throw new UsageError(`${file} is of an earlier version: "npm run reset" starts anew.`)
    const code = chainId === kept.chainId ? await client.getCode({ address: kept.sale }) : undefined
    if (code) return kept
    throw new UsageError(`The contracts of ${file} are not on this chain: "npm run reset" starts anew.`)
  }
  if (!isLocalChain(chainId)) {
    throw new UsageError(
      `Chain ${chainId} is not a local one: amour deploy --network NAME deploys to others.`,
    )
  }
  const head = await client.getBlock()
  const start = Number(head.timestamp) + untilOpening
  const record = await deployAmour({
    rpcUrl,
    deployer: localAccount('deployer'),
    parameters: deploymentParameters(config, localSetting(config), start),
  })
  await givePlayMoney(rpcUrl, record)
  if (options.freshClock) await setClock(rpcUrl)
  await writeDeployment(file, record)
  return record
}
