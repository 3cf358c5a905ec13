import type { Redis } from 'ioredis'
import type { OutageLog } from '../outage-log.ts'
import type { RateLimiter } from '../ports/rate-limiter.ts'
import { decideRateLimit } from '../rate-limit-decision.ts'

const PREFIX = 'amour:limit:'

/** Counts and starts the window in one step; a count without an end would lock a client out for ever. */
const COUNT = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { count, redis.call('PTTL', KEYS[1]) }`

/** Limits for all instances; while Redis is away `fallback` keeps them for this one. */
export function createRedisRateLimiter(redis: Redis, fallback: RateLimiter, outage: OutageLog): RateLimiter {
  return {
    async consume(key, limit) {
      try {
        const reply = await redis.eval(COUNT, 1, PREFIX + key, limit.windowSeconds * 1_000)
        const [count, millisecondsLeft] = reply as [number, number]
        return decideRateLimit(count, millisecondsLeft, limit)
      } catch (error) {
        outage.down(error)
        return fallback.consume(key, limit)
      }
    },
  }
}
