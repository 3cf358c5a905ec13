/** The sale's arithmetic once more, in exact integers and from its description alone. */

/** What one asset is worth: USD per whole unit, 8 decimals. */
export interface Rate {
  readonly decimals: number
  readonly price: bigint
}

interface Vesting {
  readonly cliff: number
  readonly duration: number
  readonly unlockedBps: number
}

interface Demand {
  readonly cap: bigint
  /** AMR base units that all buyers together committed to. */
  readonly committed: bigint
}

/**
 * AMR base units (18 decimals) that a payment buys, rounded down.
 *
 * @param paid base units of the asset.
 * @param each USD per whole AMR, 6 decimals.
 */
export function tokensFor(paid: bigint, { decimals, price }: Rate, each: bigint): bigint {
  return (paid * price * 10n ** 6n * 10n ** 18n) / (10n ** BigInt(decimals) * 10n ** 8n * each)
}

/**
 * What the rest of a round costs, base units of the asset, rounded up.
 *
 * @param tokens AMR base units (18 decimals).
 * @param each USD per whole AMR, 6 decimals.
 */
export function costOf(tokens: bigint, { decimals, price }: Rate, each: bigint): bigint {
  const due = tokens * each * 10n ** BigInt(decimals) * 10n ** 8n
  const unit = price * 10n ** 6n * 10n ** 18n
  return due / unit + (due % unit === 0n ? 0n : 1n)
}

/** What a commit round gives for `tokens` committed to. */
export function shareOf(tokens: bigint, { cap, committed }: Demand): bigint {
  return committed > cap ? (tokens * cap) / committed : tokens
}

/** What a commit round gives back of `paid`. */
export function excessOf(paid: bigint, { cap, committed }: Demand): bigint {
  return committed > cap ? (paid * (committed - cap)) / committed : 0n
}

/** AMR base units vested `elapsed` seconds after the end of the cooling-off period. */
export function vestedOf(tokens: bigint, { cliff, duration, unlockedBps }: Vesting, elapsed: bigint): bigint {
  const unlocked = (tokens * BigInt(unlockedBps)) / 10_000n
  if (elapsed >= duration) return tokens
  return elapsed < cliff ? unlocked : unlocked + ((tokens - unlocked) * elapsed) / BigInt(duration)
}

export const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n)
