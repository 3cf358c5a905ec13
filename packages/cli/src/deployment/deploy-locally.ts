import type { BusinessConfig } from '@amour/config'
import { createPublicClient, http } from 'viem'
import { deploymentParameters } from './deployment-parameters.ts'
import { describeRehearsal } from './rehearsal/describe-rehearsal.ts'
import { ensureDeployment, untilOpening } from './ensure-deployment.ts'
import { localAccount } from './local-accounts.ts'
import { localSetting } from './local-setting.ts'
import { local } from './networks.ts'
import { rehearse } from './rehearsal/rehearse.ts'

export interface LocalDeployment {
  readonly rpcUrl: string
  readonly config: BusinessConfig
  /** Where the record is kept. */
  readonly file: string
  /** Rehearses only. */
  readonly dryRun: boolean
}

/** Deploys to a chain of this machine, unless that was done, and says what is there. */
export async function deployLocally({ rpcUrl, config, file, dryRun }: LocalDeployment): Promise<string> {
  if (!dryRun) {
    const record = await ensureDeployment({ rpcUrl, file, config, freshClock: false })
    return JSON.stringify(record, null, 2)
  }
  const { timestamp } = await createPublicClient({ transport: http(rpcUrl) }).getBlock()
  const parameters = deploymentParameters(config, localSetting(config), Number(timestamp) + untilOpening)
  const deployer = localAccount('deployer').address
  return describeRehearsal(await rehearse({ rpcUrl, deployer, parameters }), local)
}
