import type { LedgerEntry, PositionSum } from '@amour/db'
import { positionKey } from './position-key.ts'

/**
 * What each buyer holds: a withdrawal or a refund gives back all that was bought before it in its position, and nothing after.
 *
 * @param entries in the order of the chain.
 */
export function recomputePositions(entries: readonly LedgerEntry[]): PositionSum[] {
  const positions = new Map<string, PositionSum>()
  for (const entry of entries) {
    const key = positionKey(entry)
    if (entry.kind === 'purchase') positions.set(key, withPurchase(positions.get(key), entry))
    else if (entry.kind === 'withdrawal' || entry.kind === 'refund') positions.delete(key)
  }
  return [...positions.values()]
}

function withPurchase(held: PositionSum | undefined, entry: LedgerEntry): PositionSum {
  const { buyer, round, asset, block } = entry
  return {
    buyer,
    round,
    asset,
    tokens: (held?.tokens ?? 0n) + entry.tokens,
    paid: (held?.paid ?? 0n) + entry.paid,
    usd: (held?.usd ?? 0n) + entry.usd,
    purchases: (held?.purchases ?? 0) + 1,
    firstBoughtAt: held?.firstBoughtAt ?? block.time,
    lastBoughtAt: block.time,
  }
}
