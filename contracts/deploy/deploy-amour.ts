import type { Account, Address } from 'viem'
import { buildContracts } from './build-contracts.ts'
import { checkParameters } from './check-parameters.ts'
import { assignRoles } from './assign-roles.ts'
import { createDeployerClient, type DeployerClient } from './deployer-client.ts'
import { deployPriceSource } from './deploy-price-source.ts'
import { fundSale } from './fund-sale.ts'
import type { DeploymentParameters, DeploymentRecord } from './parameters.ts'
import { create } from './send.ts'

export interface DeployAmourOptions {
  readonly rpcUrl: string
  /** Pays for the deployment and keeps neither tokens nor power. */
  readonly deployer: Account
  readonly parameters: DeploymentParameters
}

function saleConfig(
  parameters: DeploymentParameters,
  parts: { token: Address; priceSource: Address; authority: Address },
) {
  const { treasury, voucherSigner, times, withdrawalWindow, softCapUsd } = parameters
  return {
    ...parts,
    treasury,
    voucherSigner,
    saleStart: times.start,
    saleEnd: times.end,
    coolingOffEnd: times.coolingOffEnd,
    withdrawalWindow,
    softCapUsd,
  }
}

async function createContracts(client: DeployerClient, parameters: DeploymentParameters) {
  const { name, symbol, supply } = parameters.token
  const deployer = client.account.address
  const manager = await create(client, 'AccessManager', [deployer])
  const token = await create(client, 'AmourToken', [name, symbol, supply, deployer])
  const priceSource = await deployPriceSource(client, parameters.ethUsd)
  const parts = { token: token.address, priceSource, authority: manager.address }
  const sale = await create(client, 'AmourSale', [saleConfig(parameters, parts)])
  return { ...parts, sale: sale.address, deploymentBlock: sale.block }
}

/**
 * Deploys token, access manager, price feed and sale, funds the sale, adds its rounds and hands the roles over.
 * Compiles first when the sources changed. The sale's start must lie in the chain's future.
 * Throws a DeploymentError for refused parameters, and viem's errors for what the node or the contracts refuse.
 */
export async function deployAmour(options: DeployAmourOptions): Promise<DeploymentRecord> {
  const { parameters } = options
  const client = await createDeployerClient(options.rpcUrl, options.deployer)
  checkParameters(client.chain.id, parameters)
  await buildContracts()
  const { token, sale, priceSource, authority, deploymentBlock } = await createContracts(client, parameters)
  await fundSale(client, { token, sale }, parameters)
  await assignRoles(client, { manager: authority, sale }, parameters)
  return {
    chainId: client.chain.id,
    sale,
    token,
    priceSource,
    accessManager: authority,
    treasury: parameters.treasury,
    deploymentBlock,
  }
}
