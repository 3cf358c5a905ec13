/** The part of a round and a sale that fixes when tokens can be claimed. */
export interface VestingTerms {
  /** ISO instant: vesting is counted from here. */
  coolingOffEndsAt: string
  cliffSeconds: number
  durationSeconds: number
  unlockedBps: number
}

/** When tokens can be claimed: a share at once, then a straight line that starts to count at the end of the cooling-off period. */
export interface UnlockPlan {
  /** First share: basis points, and from when. */
  firstBps: number
  firstAt: string
  /** From when the rest can be claimed, as far as the line has come. */
  lineAt: string
  /** Everything can be claimed. */
  allAt: string
}

/** The dates of a purchase's tokens, known before it is made. */
export function unlockPlan(terms: VestingTerms): UnlockPlan {
  const start = Date.parse(terms.coolingOffEndsAt)
  const after = (seconds: number) => new Date(start + seconds * 1000).toISOString()
  return {
    firstBps: terms.unlockedBps,
    firstAt: after(0),
    lineAt: after(terms.cliffSeconds),
    allAt: after(terms.durationSeconds),
  }
}
