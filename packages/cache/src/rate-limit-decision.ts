import type { RateLimit, RateLimitDecision } from './ports/rate-limiter.ts'

/**
 * @param count calls in the window, this one included.
 * @param millisecondsLeft until the window ends.
 */
export function decideRateLimit(
  count: number,
  millisecondsLeft: number,
  limit: RateLimit,
): RateLimitDecision {
  const allowed = count <= limit.limit
  return {
    allowed,
    remaining: Math.max(0, limit.limit - count),
    retryAfterSeconds: allowed ? 0 : Math.max(1, Math.ceil(millisecondsLeft / 1_000)),
  }
}
