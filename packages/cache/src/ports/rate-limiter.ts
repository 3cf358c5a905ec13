export interface RateLimit {
  /** Calls allowed in one window. */
  limit: number
  /** Whole seconds, counted from the first call of a window. */
  windowSeconds: number
}

export interface RateLimitDecision {
  allowed: boolean
  /** Calls left in this window. */
  remaining: number
  /** Whole seconds to wait when refused; zero when allowed. */
  retryAfterSeconds: number
}

/**
 * Counts calls by key in fixed windows. Never allows more than the limit among all instances that share a server; no call ever
 * fails. What is known already is answered at once, without a promise in between.
 */
export interface RateLimiter {
  consume(key: string, limit: RateLimit): RateLimitDecision | Promise<RateLimitDecision>
}
