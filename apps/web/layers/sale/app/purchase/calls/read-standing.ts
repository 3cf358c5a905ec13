import { amourSaleAbi, paymentTokenAbi } from '@amour/chain'
import type { SaleAsset } from '@amour/api-client/api'
import type { Config } from '@wagmi/core'
import { estimateFeesPerGas, getBalance, readContract } from '@wagmi/core'
import type { Address } from 'viem'

/** What bounds a buyer. All in base units. */
export interface Standing {
  /** Wei in the wallet. */
  ether: bigint
  /** What is in the wallet, by the asset's index. */
  balances: ReadonlyMap<number, bigint>
  /** AMR already held in the round, over all assets, as the voucher's cap counts. */
  held: bigint
  /** Wei a unit of gas may cost. */
  feePerGas: bigint
}

interface StandingOptions {
  chainId: number
  sale: Address
  buyer: Address
  round: number
  assets: readonly SaleAsset[]
}

/** Reads a buyer's standing from the sale's own chain, whatever network the wallet is on. */
export async function readStanding(
  config: Config,
  { chainId, sale, buyer, round, assets }: StandingOptions,
): Promise<Standing> {
  const balanceOf = (token: Address) =>
    readContract(config, {
      address: token,
      abi: paymentTokenAbi,
      functionName: 'balanceOf',
      args: [buyer],
      chainId,
    })
  const positionOf = (index: number) =>
    readContract(config, {
      address: sale,
      abi: amourSaleAbi,
      functionName: 'positionOf',
      args: [buyer, BigInt(round), index],
      chainId,
    })
  const [ether, fees, positions, tokens] = await Promise.all([
    getBalance(config, { address: buyer, chainId }),
    estimateFeesPerGas(config, { chainId }),
    Promise.all(assets.map(({ index }) => positionOf(index))),
    Promise.all(assets.map(({ token }) => (token === null ? undefined : balanceOf(token as Address)))),
  ])
  return {
    ether: ether.value,
    balances: new Map(assets.map(({ index }, place) => [index, tokens[place] ?? ether.value])),
    held: positions.reduce((sum, position) => sum + position.tokens, 0n),
    feePerGas: fees.maxFeePerGas,
  }
}
