import type { Address } from 'viem'
import { amourSaleAbi, amourTokenAbi } from '@amour/chain'
import { totalAllocation } from './check-parameters.ts'
import type { DeployerClient } from './deployer-client.ts'
import type { DeploymentParameters } from './parameters.ts'
import { confirm } from './send.ts'

/** Gives the sale the AMR it may owe, adds its rounds, and gives the treasury the rest of the supply. */
export async function fundSale(
  client: DeployerClient,
  { token, sale }: { token: Address; sale: Address },
  parameters: DeploymentParameters,
): Promise<void> {
  const owed = totalAllocation(parameters)
  const rest = parameters.token.supply - owed
  const transfer = { address: token, abi: amourTokenAbi, functionName: 'transfer' } as const
  await confirm(client, await client.writeContract({ ...transfer, args: [sale, owed] }), 'Funding the sale')
  for (const round of parameters.rounds) {
    const hash = await client.writeContract({
      address: sale,
      abi: amourSaleAbi,
      functionName: 'addRound',
      args: [round],
    })
    await confirm(client, hash, 'Adding a round')
  }
  if (rest === 0n) return
  const hash = await client.writeContract({ ...transfer, args: [parameters.treasury, rest] })
  await confirm(client, hash, 'Giving the treasury its tokens')
}
