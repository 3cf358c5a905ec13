import type { BlockRef } from '@amour/db'
import { AMR_DECIMALS, type Asset, FEED_DECIMALS, USD_DECIMALS } from '@amour/domain'
import type { BlockReference, Figure } from './figure.ts'

const kinds = {
  usd: { unit: 'USD', decimals: USD_DECIMALS },
  feedUsd: { unit: 'USD', decimals: FEED_DECIMALS },
  amr: { unit: 'AMR', decimals: AMR_DECIMALS },
  count: { unit: 'count', decimals: 0 },
} as const

export function presentBlock({ number, hash, time }: BlockRef): BlockReference {
  return { number: String(number), hash, time: time.toISOString() }
}

/** Makes figures that were all read from one source at one block. */
export function figuresAt(block: BlockRef, source: Figure['source']) {
  const reference = presentBlock(block)
  return (kind: keyof typeof kinds, value: bigint, call: string): Figure => ({
    value: String(value),
    ...kinds[kind],
    source,
    block: reference,
    call,
  })
}

/** Makes figures in an asset's base units that were all read from the chain at one block. */
export function assetFigureAt(block: BlockRef, { decimals, symbol }: Asset) {
  const reference = presentBlock(block)
  return (value: bigint, call: string): Figure => ({
    value: String(value),
    unit: symbol,
    decimals,
    source: 'chain',
    block: reference,
    call,
  })
}
