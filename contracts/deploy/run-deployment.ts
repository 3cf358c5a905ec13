import type { Address, Hash } from 'viem'
import { isLocalChain } from '@amour/chain'
import { amourModule } from '../ignition/modules/amour.ts'
import { buildFor } from './build.ts'
import type { DeploymentRecord } from './deployment-record.ts'
import { firstBlock } from './first-block.ts'
import { ignite } from './ignite.ts'
import { listen } from './listen.ts'
import type { DeploymentParameters, StablecoinParameters } from './parameters.ts'
import { PUBLIC_ADMIN_DELAY } from './roles.ts'
import type { Signer } from './signer/signer.ts'

export interface DeploymentStep {
  /** Of the module, such as `FundSale`; of a contract its name. */
  readonly id: string
  readonly hash: Hash
}

export interface RunOptions {
  readonly chainId: number
  readonly signer: Signer
  readonly parameters: DeploymentParameters
  /** Milliseconds between looks for a new block. */
  readonly pollingInterval: number
  /** Folder that lets a deployment be resumed; without one it lives in memory. */
  readonly journal?: string
  /** Told of each transaction that is confirmed. */
  readonly onStep?: (step: DeploymentStep) => void
}

/**
 * How often the fees of a transaction that waits are raised by a tenth, each three minutes: to three times the first. After that
 * Ignition gives the step up, and cannot take it back when it is mined later.
 */
const MAX_FEE_BUMPS = 12

/** Executes the module and describes what is then on the chain. Throws a DeploymentError. */
export async function runDeployment(options: RunOptions): Promise<DeploymentRecord> {
  const { chainId, signer, parameters, pollingInterval, journal, onStep } = options
  const adminDelay = parameters.adminDelay ?? (isLocalChain(chainId) ? 0 : PUBLIC_ADMIN_DELAY)
  const build = buildFor(chainId)
  const sent: Hash[] = []
  const contracts = await ignite({
    signer,
    build,
    module: amourModule({ ...parameters, adminDelay }, signer.address),
    config: { blockPollingInterval: pollingInterval, maxFeeBumps: MAX_FEE_BUMPS },
    ...(journal && { journal }),
    listener: listen({
      transactionConfirm: async ({ futureId, hash }) => {
        sent.push(hash as Hash)
        onStep?.({ id: futureId.replace('Amour#', ''), hash: hash as Hash })
      },
    }),
  })
  const deploymentBlock = await firstBlock(signer, sent, journal, build)
  return describeDeployment(contracts, { chainId, parameters, deploymentBlock })
}

function describeDeployment(
  contracts: Record<string, Address>,
  facts: { chainId: number; parameters: DeploymentParameters; deploymentBlock: number },
): DeploymentRecord {
  const { chainId, parameters, deploymentBlock } = facts
  const { treasury, usdc, eurc, vestings = [] } = parameters
  const addressOf = (id: string) => contracts[`Amour#${id}`] as Address
  const tokenOf = (id: string, wanted: StablecoinParameters) => (wanted === 'mock' ? addressOf(id) : wanted)
  return {
    chainId,
    sale: addressOf('AmourSale'),
    token: addressOf('AmourToken'),
    accessManager: addressOf('AccessManager'),
    treasury,
    lens: addressOf('SaleLens'),
    ethUsd: addressOf('EthUsdFeed'),
    ...(usdc && { usdc: tokenOf('USDC', usdc) }),
    ...(eurc && { eurc: tokenOf('EURC', eurc.token), eurUsd: addressOf('EurUsdFeed') }),
    vestings: vestings.map((_, index) => addressOf(`Vesting${index + 1}`)),
    deploymentBlock,
  }
}
