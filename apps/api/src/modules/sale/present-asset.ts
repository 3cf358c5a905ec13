import type { AcceptedAsset, AssetPrices } from '../../chain/read-assets.ts'
import { figuresAt } from '../../http/present-figure.ts'
import type { SaleAsset } from './schemas.ts'

/** An asset as everybody sees it; without a price while its feed refuses or no provider answers. */
export function presentAsset({ asset, token }: AcceptedAsset, prices: AssetPrices | undefined): SaleAsset {
  const price = prices?.byAsset.get(asset.index)
  return {
    ...asset,
    token,
    priceUsd:
      prices && price !== undefined
        ? figuresAt(prices.block, 'chain')('feedUsd', price, `AmourSale.priceOf(${asset.index})`)
        : null,
  }
}
