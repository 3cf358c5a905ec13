import { type Hex, hexToNumber } from 'viem'
import { isLocalChain } from '@amour/chain'
import { buildFor } from './build.ts'
import { buildContracts } from './build-contracts.ts'
import { checkAgainstChain } from './check-parameters.ts'
import type { DeploymentRecord } from './deployment-record.ts'
import type { DeploymentParameters } from './parameters.ts'
import type { DeploymentStep } from './run-deployment.ts'
import type { Signer } from './signer/signer.ts'

export interface SignedDeployment {
  readonly signer: Signer
  readonly parameters: DeploymentParameters
  /** Folder that lets a deployment be resumed when it was broken off; without one it lives in memory. */
  readonly journal?: string
  /** Told of each transaction that is confirmed. */
  readonly onStep?: (step: DeploymentStep) => void
}

/** Milliseconds between looks for a new block. */
const POLLING_INTERVAL = { local: 10, public: 2_000 }

/**
 * Deploys the complete set, or what an earlier run of the same journal left of it. Compiles first when the sources changed. The
 * sale's start must lie in the chain's future.
 * Throws a DeploymentError for refused parameters and for what the node or the contracts refuse.
 */
export async function deployWithSigner(deployment: SignedDeployment): Promise<DeploymentRecord> {
  const { signer, parameters } = deployment
  const chainId = hexToNumber((await signer.provider.request({ method: 'eth_chainId' })) as Hex)
  await checkAgainstChain(chainId, signer, parameters)
  // Ignition takes half a second to load: a start that finds everything deployed does without it.
  const [{ runDeployment }] = await Promise.all([
    import('./run-deployment.ts'),
    buildContracts(buildFor(chainId)),
  ])
  const pollingInterval = POLLING_INTERVAL[(await isInstant(chainId, signer)) ? 'local' : 'public']
  return runDeployment({ ...deployment, chainId, pollingInterval })
}

/** Whether a transaction is in a block at once: on our own chain, and on a copy of another on which one rehearses. */
async function isInstant(chainId: number, { provider }: Signer): Promise<boolean> {
  if (isLocalChain(chainId)) return true
  return Boolean(await provider.request({ method: 'hardhat_getAutomine' }).catch(() => false))
}
