import type { SaleRound } from '@amour/api-client/api'

/** The most AMR base units that a commit round can record: it takes more than its cap. */
const MOST_COMMITTED = 2n ** 96n - 1n

/** What a buyer holds in a round and may hold there by their voucher, which is not there yet at first. */
interface Allowance {
  held: bigint
  allowed: bigint | undefined
}

/** AMR base units that a buyer may still buy: what the round and the voucher leave. */
export function remainingFor(
  { mode, remaining, committed }: Pick<SaleRound, 'mode' | 'remaining' | 'committed'>,
  { held, allowed }: Allowance,
): bigint {
  const left = mode === 'commit' ? MOST_COMMITTED - BigInt(committed?.value ?? 0) : BigInt(remaining.value)
  if (allowed === undefined) return left
  const own = allowed > held ? allowed - held : 0n
  return own < left ? own : left
}
