import { createRateLimiter } from '../create-rate-limiter.ts'
import type { RateLimiter } from '../ports/rate-limiter.ts'
import { createMemoryCallCounter } from './memory-call-counter.ts'

/** Limits for one process. */
export function createMemoryRateLimiter(): RateLimiter {
  return createRateLimiter(createMemoryCallCounter())
}
