import type { LocalAccount } from 'viem'
import { deployWithSigner } from './deploy-with-signer.ts'
import type { DeploymentRecord } from './deployment-record.ts'
import type { DeploymentParameters } from './parameters.ts'
import { accountSigner } from './signer/account-signer.ts'

export interface DeployAmourOptions {
  readonly rpcUrl: string
  /** Pays for the deployment and keeps neither tokens nor power. */
  readonly deployer: LocalAccount
  readonly parameters: DeploymentParameters
}

/**
 * Deploys the complete set with an account that is at hand, which is for local chains: nothing is kept for a resumption.
 * Throws as `deployWithSigner` does.
 */
export async function deployAmour({
  rpcUrl,
  deployer,
  parameters,
}: DeployAmourOptions): Promise<DeploymentRecord> {
  return deployWithSigner({ signer: accountSigner(rpcUrl, deployer), parameters })
}
