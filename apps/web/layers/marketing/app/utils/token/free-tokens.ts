import { vestedTokens } from '@amour/domain'

const SECONDS_A_DAY = 86_400n

/** When a share of the token becomes free, in days from the end of the cooling-off period. */
export interface FreeingTerms {
  /** Base units. */
  tokens: string
  unlockedBps: number
  startsAfterDays: number
  cliffDays: number
  durationDays: number
}

/** How much of a share is free some days after the end of the cooling-off period, in base units. */
export function freeTokens(share: FreeingTerms, day: number): bigint {
  if (day < share.startsAfterDays) return 0n
  return vestedTokens(
    BigInt(share.tokens),
    {
      unlockedBps: share.unlockedBps,
      cliffSeconds: BigInt(share.cliffDays) * SECONDS_A_DAY,
      durationSeconds: BigInt(share.durationDays) * SECONDS_A_DAY,
    },
    BigInt(day - share.startsAfterDays) * SECONDS_A_DAY,
  )
}
