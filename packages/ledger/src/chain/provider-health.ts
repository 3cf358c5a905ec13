/** Weight of the newest answer in the averages. */
const WEIGHT = 0.2
/** After this time without a question half of what lowered the score is forgiven, so that the provider is tried again. */
const FORGIVEN_MS = 120_000
/** An average answer that takes this long halves the score. */
const SLOW_MS = 5_000
const HEALTHY_SCORE = 0.5
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 60_000

/** How well one RPC provider has served of late. */
export interface ProviderHealth {
  /** From 0 to 1: the share of good answers, less for slow ones. */
  score(): number
  /** Whether it deserves its place in the order of preference. */
  isHealthy(): boolean
  /** Milliseconds of `now` until which it is left alone. */
  pausedUntil(): number
  succeeded(milliseconds: number): void
  failed(milliseconds: number): void
}

/** @param now the clock, in milliseconds. */
export function createProviderHealth(now: () => number): ProviderHealth {
  let share = 1
  let latency = 0
  let failures = 0
  let pausedUntil = 0
  let judgedAt = now()

  const currentShare = () => 1 - (1 - share) * 0.5 ** ((now() - judgedAt) / FORGIVEN_MS)
  const score = () => (currentShare() * SLOW_MS) / (SLOW_MS + latency)

  function judge(good: 0 | 1, milliseconds: number): void {
    share = currentShare() * (1 - WEIGHT) + good * WEIGHT
    latency = latency * (1 - WEIGHT) + milliseconds * WEIGHT
    judgedAt = now()
  }

  return {
    score,
    isHealthy: () => score() >= HEALTHY_SCORE,
    pausedUntil: () => pausedUntil,
    succeeded(milliseconds) {
      judge(1, milliseconds)
      failures = 0
      pausedUntil = 0
    },
    failed(milliseconds) {
      judge(0, milliseconds)
      failures += 1
      pausedUntil = now() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1))
    },
  }
}
