import { type Address, ContractFunctionExecutionError, type PublicClient, parseAbi } from 'viem'

const safeAbi = parseAbi([
  'function getOwners() view returns (address[])',
  'function getThreshold() view returns (uint256)',
])

/** How many own a Safe, and how many of them must sign. */
export interface SafeOwners {
  readonly owners: number
  readonly threshold: number
}

/** None for a contract that does not answer as a Safe does. */
export async function readSafe(client: PublicClient, address: Address): Promise<SafeOwners | undefined> {
  const safe = { address, abi: safeAbi } as const
  try {
    const owners = await client.readContract({ ...safe, functionName: 'getOwners' })
    const threshold = await client.readContract({ ...safe, functionName: 'getThreshold' })
    return { owners: owners.length, threshold: Number(threshold) }
  } catch (error) {
    if (error instanceof ContractFunctionExecutionError) return undefined
    throw error
  }
}
