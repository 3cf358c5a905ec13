import type { RateLimiter } from '../ports/rate-limiter.ts'
import { decideRateLimit } from '../rate-limit-decision.ts'
import { ExpiringMap } from './expiring-map.ts'

/** Limits for one process. */
export function createMemoryRateLimiter(): RateLimiter {
  const counts = new ExpiringMap<number>()
  return {
    consume(key, limit) {
      const now = Date.now()
      const window = counts.get(key)
      const count = (window?.value ?? 0) + 1
      const endsAt = window?.endsAt ?? now + limit.windowSeconds * 1_000
      counts.set(key, count, endsAt)
      return Promise.resolve(decideRateLimit(count, endsAt - now, limit))
    },
  }
}
