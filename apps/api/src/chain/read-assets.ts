import { amourSaleAbi } from '@amour/chain'
import type { BlockRef } from '@amour/db'
import { type Asset, assets, type AssetSymbol } from '@amour/domain'
import { type Address, BaseError, ContractFunctionRevertedError, type PublicClient, zeroAddress } from 'viem'

/** An asset that the sale takes. */
export interface AcceptedAsset {
  asset: Asset
  /** Null for ETH. */
  token: Address | null
}

/** What assets are worth at one block. */
export interface AssetPrices {
  block: BlockRef
  /** USD per whole unit, 8 decimals, by index; none for an asset whose feed refuses, being stale for instance. */
  byAsset: ReadonlyMap<number, bigint>
}

/** The assets that a sale takes, by what it was deployed with. */
export function acceptedAssets({ usdc, eurc }: Record<'usdc' | 'eurc', Address>): AcceptedAsset[] {
  const tokens: Record<AssetSymbol, Address | null> = { ETH: null, USDC: usdc, EURC: eurc }
  return assets
    .map((asset) => ({ asset, token: tokens[asset.symbol] }))
    .filter(({ token }) => token !== zeroAddress)
}

/** Prices of the assets given, all at the chain's head. */
export async function readAssetPrices(
  client: PublicClient,
  sale: Address,
  accepted: readonly AcceptedAsset[],
): Promise<AssetPrices> {
  const { number, hash, timestamp } = await client.getBlock()
  const priced = accepted.map(async ({ asset: { index } }) => {
    const answer = await client
      .readContract({
        address: sale,
        abi: amourSaleAbi,
        functionName: 'priceOf',
        args: [index],
        blockNumber: number,
      })
      .catch(nothingWhereRefused)
    return answer && ([index, answer[0]] as const)
  })
  const byAsset = new Map((await Promise.all(priced)).filter((entry) => entry !== undefined))
  return { block: { number, hash, time: new Date(Number(timestamp) * 1_000) }, byAsset }
}

function nothingWhereRefused(error: unknown): undefined {
  const refused =
    error instanceof BaseError &&
    error.walk((cause) => cause instanceof ContractFunctionRevertedError) !== null
  if (!refused) throw error
}
