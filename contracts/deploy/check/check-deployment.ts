import { ContractFunctionExecutionError } from 'viem'
import type { DeploymentRecord } from '../deployment-record.ts'
import type { DeploymentParameters } from '../parameters.ts'
import { checkCode } from './check-code.ts'
import { type Creations, checkCreations } from './check-creations.ts'
import { checkHiddenStorage } from './check-hidden-storage.ts'
import { type CheckContext, createCheckContext } from './check-context.ts'
import { checkParties } from './check-parties.ts'
import { checkPrices } from './check-prices.ts'
import { checkPriceSources } from './check-price-sources.ts'
import { checkRoles } from './check-roles.ts'
import { checkSale } from './check-sale.ts'
import { checkStablecoins } from './check-stablecoins.ts'
import { checkToken } from './check-token.ts'
import { checkVestings } from './check-vestings.ts'
import { readManager } from './read-manager.ts'
import type { Difference } from './findings.ts'
import { tellFreeOption } from './tell-free-option.ts'

export interface CheckReport {
  readonly chainId: number
  readonly sale: string
  /** How many things were compared. */
  readonly compared: number
  readonly differences: readonly Difference[]
  /** What is worth knowing and contradicts nothing. */
  readonly notes: readonly string[]
}

/**
 * Compares every creation, every immutable, every role, every balance and all that is stored with what they should be. Reads the chain
 * alone: what the record says is compared, too.
 * Throws viem's errors when the node does not answer.
 */
export async function checkDeployment(
  rpcUrl: string,
  record: DeploymentRecord,
  parameters: DeploymentParameters,
): Promise<CheckReport> {
  const context = createCheckContext(rpcUrl, record, parameters)
  const creations = (await checkCode(context)) ? await checkCreations(context) : undefined
  if (creations) await checkState(context, creations).catch((error) => tellUnreadable(context, error))
  const { count: compared, differences, notes } = context.findings
  return { chainId: record.chainId, sale: record.sale, compared, differences, notes }
}

/** Other code than ours need not answer our questions: that it differs was told already. */
function tellUnreadable({ findings }: CheckContext, error: unknown): void {
  if (!(error instanceof ContractFunctionExecutionError) || findings.differences.length === 0) throw error
  findings.compare('Deployment', [['answers', 'to every question', `none to ${error.functionName}`]])
}

async function checkState(context: CheckContext, creations: Creations): Promise<void> {
  await checkSale(context)
  await checkPriceSources(context)
  await checkStablecoins(context)
  await checkVestings(context)
  await checkParties(context)
  tellFreeOption(context)
  await checkPrices(context)
  await checkToken(context, creations)
  const history = await readManager(context, creations)
  await checkRoles(context, history, creations.deployer)
  await checkHiddenStorage(context, creations, history)
}
