import { shareOf } from '../../../../base/app/utils/format/share-of.ts'
import type { FreeingTerms } from './free-tokens.ts'
import { freeTokens } from './free-tokens.ts'

/** A share's place in the drawing at a day: from, to, in hundredths of a percent of the supply. */
export interface FreeingPoint {
  day: number
  from: number
  to: number
}

export interface FreeingLayers {
  /** The day on which everything is free. */
  horizon: number
  layers: FreeingPoint[][]
}

/**
 * How much of the supply is free when, the shares stacked in their order. Points stand where a line bends: between them it is straight.
 */
export function freeingLayers(shares: readonly FreeingTerms[], supply: string): FreeingLayers {
  const horizon = Math.max(1, ...shares.map((share) => share.startsAfterDays + share.durationDays))
  const days = [...new Set(shares.flatMap(bendsOf).concat(0, horizon))]
    .filter((day) => day >= 0 && day <= horizon)
    .sort((a, b) => a - b)
  const below = days.map(() => 0n)
  const layers = shares.map((share) =>
    days.map((day, index): FreeingPoint => {
      const from = below[index] ?? 0n
      const to = from + freeTokens(share, day)
      below[index] = to
      return { day, from: shareOf(from, supply), to: shareOf(to, supply) }
    }),
  )
  return { horizon, layers }
}

/** The days on which a share's line bends; before a jump also the day before it. */
function bendsOf({ cliffDays, durationDays, startsAfterDays }: FreeingTerms): number[] {
  return [0, cliffDays, durationDays].flatMap((after) => [
    startsAfterDays + after - 1,
    startsAfterDays + after,
  ])
}
