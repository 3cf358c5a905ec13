import { type Address, type Hex, type PublicClient, isAddressEqual } from 'viem'

/** The transaction that made a contract. */
export interface Creation {
  readonly blockNumber: bigint
  readonly deployer: Address
  /** Code and arguments. */
  readonly input: Hex
}

/**
 * Finds on the chain itself in which block a contract came to be, and by which transaction; undefined when no transaction of that
 * block made it by itself. Throws viem's errors when the node keeps no states of old blocks.
 */
export async function findCreation(client: PublicClient, address: Address): Promise<Creation | undefined> {
  const blockNumber = await firstBlockWithCode(client, address)
  const { transactions } = await client.getBlock({ blockNumber, includeTransactions: true })
  for (const { from, hash, input, to } of transactions) {
    if (to !== null) continue
    const { contractAddress } = await client.getTransactionReceipt({ hash })
    if (contractAddress && isAddressEqual(contractAddress, address)) {
      return { blockNumber, deployer: from, input }
    }
  }
  return undefined
}

/** By halving: there is no code before, and always some after. */
async function firstBlockWithCode(client: PublicClient, address: Address): Promise<bigint> {
  let [without, first] = [-1n, await client.getBlockNumber()]
  while (first - without > 1n) {
    const middle = (without + first) / 2n
    const code = await client.getCode({ address, blockNumber: middle })
    if (code === undefined) without = middle
    else first = middle
  }
  return first
}
