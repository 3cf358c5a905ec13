import type { SaleRound } from '@amour/api-client/api'

/** The most AMR base units that a commit round can record: it takes more than its cap. */
const MOST_COMMITTED = 2n ** 96n - 1n

/** What a buyer holds in a round and may hold there by their voucher, which is not there yet at first. */
interface Allowance {
  held: bigint
  allowed: bigint | undefined
}

/** What a buyer may still buy, AMR base units. */
export interface Remaining {
  /** What the round and the voucher leave. */
  remaining: bigint
  /** Whether that is all that is left of the round: such a rest is sold whatever it costs. */
  wholeRest: boolean
}

/** What a round and a voucher leave a buyer. */
export function remainingFor(
  { mode, remaining, committed }: Pick<SaleRound, 'mode' | 'remaining' | 'committed'>,
  { held, allowed }: Allowance,
): Remaining {
  const fixed = mode === 'fixed'
  const left = fixed ? BigInt(remaining.value) : MOST_COMMITTED - BigInt(committed?.value ?? 0)
  const own = allowed === undefined ? left : allowed > held ? allowed - held : 0n
  return own < left ? { remaining: own, wholeRest: false } : { remaining: left, wholeRest: fixed }
}
