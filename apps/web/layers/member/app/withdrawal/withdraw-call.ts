import { amourSaleAbi } from '@amour/chain'
import type { Config } from '@wagmi/core'
import { simulateContract, writeContract } from '@wagmi/core'
import type { Address, Hex } from 'viem'

/**
 * Takes a position back: rehearsed first, so that a refusal of the contract costs nothing, then sent by the wallet.
 *
 * @returns the transaction's hash.
 */
export async function withdraw(
  config: Config,
  position: { chainId: number; sale: Address; buyer: Address; round: number; asset: number },
): Promise<Hex> {
  const call = {
    address: position.sale,
    abi: amourSaleAbi,
    functionName: 'withdraw',
    args: [BigInt(position.round), position.asset],
    account: position.buyer,
    chainId: position.chainId,
  } as const
  await simulateContract(config, call)
  return writeContract(config, call)
}
