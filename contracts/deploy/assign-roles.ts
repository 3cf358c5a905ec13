import { type Address, isAddressEqual, toFunctionSelector } from 'viem'
import { accessManagerAbi, isLocalChain } from '@amour/chain'
import type { DeployerClient } from './deployer-client.ts'
import type { DeploymentParameters } from './parameters.ts'
import { confirm } from './send.ts'

const ADMIN_ROLE = 0n
const GUARDIAN_ROLE = 1n
const PRODUCTION_ADMIN_DELAY = 48 * 3600
const PAUSE_SELECTOR = toFunctionSelector('pauseBuying(uint256)')

/**
 * Gives the guardian the pause and the admin everything else, and takes the deployer's own power away.
 * Every restricted function that is given to no role belongs to the admin.
 */
export async function assignRoles(
  client: DeployerClient,
  { manager, sale }: { manager: Address; sale: Address },
  { admin, adminDelay, guardian }: DeploymentParameters,
): Promise<void> {
  const delay = adminDelay ?? (isLocalChain(client.chain.id) ? 0 : PRODUCTION_ADMIN_DELAY)
  const deployer = client.account.address
  const contract = { address: manager, abi: accessManagerAbi } as const
  const grantPause = { ...contract, functionName: 'setTargetFunctionRole' } as const
  const grant = { ...contract, functionName: 'grantRole' } as const
  await confirm(
    client,
    await client.writeContract({ ...grantPause, args: [sale, [PAUSE_SELECTOR], GUARDIAN_ROLE] }),
    'The right to pause',
  )
  await confirm(
    client,
    await client.writeContract({ ...grant, args: [GUARDIAN_ROLE, guardian, 0] }),
    'The guardian',
  )
  await confirm(
    client,
    await client.writeContract({ ...grant, args: [ADMIN_ROLE, admin, delay] }),
    'The admin',
  )
  if (isAddressEqual(admin, deployer)) return
  const renounce = { ...contract, functionName: 'renounceRole' } as const
  await confirm(
    client,
    await client.writeContract({ ...renounce, args: [ADMIN_ROLE, deployer] }),
    'Giving up the deployer’s role',
  )
}
