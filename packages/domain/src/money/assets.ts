/** What the sale can be paid with, in the order of the contract: a symbol's place is the asset's index there. */
export const assetSymbols = ['ETH', 'USDC', 'EURC'] as const

export type AssetSymbol = (typeof assetSymbols)[number]

export interface Asset {
  /** As the contract numbers it. */
  index: number
  symbol: AssetSymbol
  /** Of its base units. */
  decimals: number
}

const decimals: Record<AssetSymbol, number> = { ETH: 18, USDC: 6, EURC: 6 }

export const assets: readonly Asset[] = assetSymbols.map((symbol, index) => ({
  index,
  symbol,
  decimals: decimals[symbol],
}))

/**
 * The asset that the contract calls by this index.
 *
 * @throws RangeError for an index that the contract does not have
 */
export function assetAt(index: number): Asset {
  const asset = assets[index]
  if (!asset) throw new RangeError(`The sale knows no asset ${index}`)
  return asset
}
