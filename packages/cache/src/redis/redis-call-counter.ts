import type { Redis } from 'ioredis'
import type { OutageLog } from '../outage-log.ts'
import type { CallCounter } from '../ports/call-counter.ts'

const PREFIX = 'amour:limit:'

/** Counts and starts the window in one step; a count without an end would lock a client out for ever. */
const COUNT = `
local count = redis.call('INCRBY', KEYS[1], ARGV[2])
if count == tonumber(ARGV[2]) then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { count, redis.call('PTTL', KEYS[1]) }`

/** Counts for all instances; while Redis is away `fallback` counts for this one. */
export function createRedisCallCounter(redis: Redis, fallback: CallCounter, outage: OutageLog): CallCounter {
  return {
    async add(key, calls, windowSeconds) {
      try {
        const reply = await redis.eval(COUNT, 1, PREFIX + key, windowSeconds * 1_000, calls)
        const [count, millisecondsLeft] = reply as [number, number]
        return { count, millisecondsLeft }
      } catch (error) {
        outage.down(error)
        return fallback.add(key, calls, windowSeconds)
      }
    },
  }
}
