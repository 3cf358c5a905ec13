import type { LedgerEntry, NewRelease } from '@amour/db'
import { assets } from '@amour/domain'

/**
 * What the contract keeps of each asset, by the asset's index, in base units: payments, less what was withdrawn, refunded, returned
 * by a commit round, or released to the treasury as proceeds.
 */
export function recomputeEscrow(
  entries: readonly LedgerEntry[],
  releases: readonly NewRelease[],
): Map<number, bigint> {
  const escrow = new Map(assets.map(({ index }) => [index, 0n]))
  const add = (asset: number, amount: bigint) => escrow.set(asset, (escrow.get(asset) ?? 0n) + amount)
  for (const { kind, asset, paid } of entries) add(asset, kind === 'purchase' ? paid : -paid)
  for (const { kind, asset, amount } of releases)
    if (kind === 'proceeds' && asset !== null) add(asset, -amount)
  return escrow
}
