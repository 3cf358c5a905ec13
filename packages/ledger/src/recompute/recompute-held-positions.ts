import type { LedgerEntry } from '@amour/db'
import { positionKey } from './position-key.ts'

export interface HeldPosition {
  buyer: `0x${string}`
  round: number
  asset: number
  /** AMR base units; what was claimed of them stays counted. */
  tokens: bigint
  /** Base units of the asset. */
  paid: bigint
}

/**
 * Positions as `AmourSale.positionOf()` keeps them: those given back as zero, and of a payment only what a commit round did not
 * return.
 *
 * @param entries in the order of the chain.
 */
export function recomputeHeldPositions(entries: readonly LedgerEntry[]): HeldPosition[] {
  const positions = new Map<string, HeldPosition>()
  for (const { kind, buyer, round, asset, tokens, paid } of entries) {
    const key = positionKey({ buyer, round, asset })
    const held = positions.get(key) ?? { buyer, round, asset, tokens: 0n, paid: 0n }
    if (kind === 'purchase')
      positions.set(key, { ...held, tokens: held.tokens + tokens, paid: held.paid + paid })
    else if (kind === 'excess-return') positions.set(key, { ...held, paid: held.paid - paid })
    else if (kind !== 'claim') positions.set(key, { ...held, tokens: 0n, paid: 0n })
  }
  return [...positions.values()]
}
