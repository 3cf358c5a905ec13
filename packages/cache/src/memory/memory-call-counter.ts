import type { CallCounter } from '../ports/call-counter.ts'
import { ExpiringMap } from './expiring-map.ts'

/** Counts for one process. */
export function createMemoryCallCounter(): CallCounter {
  const counts = new ExpiringMap<number>()
  return {
    add(key, calls, windowSeconds) {
      const now = Date.now()
      const window = counts.get(key)
      const count = (window?.value ?? 0) + calls
      const endsAt = window?.endsAt ?? now + windowSeconds * 1_000
      counts.set(key, count, endsAt)
      return Promise.resolve({ count, millisecondsLeft: endsAt - now })
    },
  }
}
