import {
  type DeployConfig,
  type DeploymentResult,
  DeploymentResultType,
  type ExecutionEventListener,
  type IgnitionModule,
  deploy,
} from '@nomicfoundation/ignition-core'
import type { Address } from 'viem'
import { artifactResolver } from './artifact-resolver.ts'
import type { Build } from './build.ts'
import { DeploymentError } from './deployment-error.ts'
import { prepareJournal } from './prepare-journal.ts'
import type { Signer } from './signer/signer.ts'

export interface IgniteOptions {
  readonly signer: Signer
  readonly build: Build
  readonly module: IgnitionModule
  readonly config: Partial<DeployConfig>
  /** Where the journal is kept, for a deployment that may be broken off and resumed. */
  readonly journal?: string
  readonly listener?: ExecutionEventListener
}

/**
 * Runs a module, or what an earlier run left of it, and gives the addresses of the contracts it returns.
 * Throws a DeploymentError that says which steps failed and why, or that signer or node did.
 */
export async function ignite(options: IgniteOptions): Promise<Record<string, Address>> {
  const { signer, build, journal } = options
  if (journal) await prepareJournal(journal, signer, build)
  const result = await run(options).catch((cause: Error) => {
    throw new DeploymentError(`The deployment was broken off: ${cause.message}`, { cause })
  })
  if (result.type !== DeploymentResultType.SUCCESSFUL_DEPLOYMENT) throw new DeploymentError(explain(result))
  const contracts = Object.entries(result.contracts)
  return Object.fromEntries(contracts.map(([name, { address }]) => [name, address as Address]))
}

function run({ signer, build, module, config, journal, listener }: IgniteOptions): Promise<DeploymentResult> {
  return deploy({
    artifactResolver: artifactResolver(build),
    provider: signer.provider,
    accounts: [signer.address],
    defaultSender: signer.address,
    ignitionModule: module,
    deploymentParameters: {},
    config,
    ...(journal && { deploymentDir: journal }),
    ...(listener && { executionEventListener: listener }),
  })
}

function explain(result: Exclude<DeploymentResult, { type: DeploymentResultType.SUCCESSFUL_DEPLOYMENT }>) {
  if (result.type !== DeploymentResultType.EXECUTION_ERROR) {
    const faults = Object.entries(result.errors).map(([step, errors]) => `${step}: ${errors.join(' ')}`)
    return ['The deployment was refused', ...faults].join('\n  ')
  }
  const failed = result.failed.map(({ futureId, error }) => `${futureId} failed: ${error}`)
  const late = result.timedOut.map(({ futureId }) => `${futureId} is not confirmed yet`)
  return ['The deployment is not complete', ...failed, ...late].join('\n  ')
}
