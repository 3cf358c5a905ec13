import type { Cache } from '@amour/cache'
import type { AssetPrices } from './read-assets.ts'

const FRESH_MS = 1_000

interface Kept {
  readAt: number
  block: { number: string; hash: `0x${string}`; time: string }
  byAsset: [index: number, price: string][]
}

/** Makes one reading of the prices serve all instances for a second: they then also answer with the same block. */
export function sharedPrices(cache: Cache, key: string, read: () => Promise<AssetPrices>) {
  return async (): Promise<AssetPrices> => {
    const kept = parse(await cache.get(key))
    if (kept) return kept
    const readAt = Date.now()
    const prices = await read()
    await cache.set(key, serialise(prices, readAt), { ttlSeconds: 2 })
    return prices
  }
}

function serialise({ block, byAsset }: AssetPrices, readAt: number): string {
  const kept: Kept = {
    readAt,
    block: { number: String(block.number), hash: block.hash, time: block.time.toISOString() },
    byAsset: [...byAsset].map(([index, price]) => [index, String(price)]),
  }
  return JSON.stringify(kept)
}

function parse(text: string | undefined): AssetPrices | undefined {
  if (text === undefined) return undefined
  const { readAt, block, byAsset } = JSON.parse(text) as Kept
  if (Date.now() - readAt > FRESH_MS) return undefined
  return {
    block: { number: BigInt(block.number), hash: block.hash, time: new Date(block.time) },
    byAsset: new Map(byAsset.map(([index, price]) => [index, BigInt(price)])),
  }
}
