import type { Purchase } from '@amour/api-client/api'

/** A purchase as far as giving it back is concerned. */
export type WithdrawablePurchase = Pick<
  Purchase,
  'round' | 'asset' | 'tokens' | 'paid' | 'withdrawn' | 'withdrawalDeadline'
>

/** What a withdrawal gives back: the contract knows one position a round and asset, so all its purchases go together. */
export interface WithdrawablePosition {
  round: number
  asset: Purchase['asset']
  purchases: number
  tokens: bigint
  /** Base units of the asset that come back. */
  paid: bigint
  /** ISO instant, exclusive. */
  deadline: string
}

/** The positions whose purchases can still be given back at a moment (milliseconds), with what comes back. */
export function withdrawablePositions(
  purchases: readonly WithdrawablePurchase[],
  now: number,
): WithdrawablePosition[] {
  const positions = new Map<string, WithdrawablePosition>()
  for (const { round, asset, tokens, paid, withdrawn, withdrawalDeadline } of purchases) {
    if (withdrawn) continue
    const key = `${round}:${asset.index}`
    const sum = positions.get(key)
    positions.set(key, {
      round,
      asset,
      purchases: (sum?.purchases ?? 0) + 1,
      tokens: (sum?.tokens ?? 0n) + BigInt(tokens),
      paid: (sum?.paid ?? 0n) + BigInt(paid),
      deadline: sum && sum.deadline > withdrawalDeadline ? sum.deadline : withdrawalDeadline,
    })
  }
  return [...positions.values()]
    .filter(({ deadline }) => now < Date.parse(deadline))
    .sort((a, b) => a.round - b.round || a.asset.index - b.asset.index)
}
