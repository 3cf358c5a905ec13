import { ExpiringMap } from './memory/expiring-map.ts'
import type { CallCounter } from './ports/call-counter.ts'
import type { RateLimit, RateLimitDecision, RateLimiter } from './ports/rate-limiter.ts'

/** A limit is drawn in so many parts; one of fewer calls than twice that is counted call by call. */
const PARTS = 50

/** Calls of a window that this process has drawn: it answers for them without asking anybody. */
interface Share {
  left: number
  /** What the counter still had when the share was drawn. */
  beyond: number
}

/**
 * Limits calls by a counter that instances share. Of a large limit each instance draws a fiftieth at once, so that the counter is
 * asked for one call in many; what an instance drew and does not use is lost until the window ends. Who is refused stays
 * refused until then, and the counter is left alone.
 */
export function createRateLimiter(counter: CallCounter): RateLimiter {
  const shares = new ExpiringMap<Share>()
  const drawing = new Map<string, Promise<void>>()

  async function draw(key: string, { limit, windowSeconds }: RateLimit): Promise<void> {
    const size = Math.floor(limit / PARTS)
    const { count, millisecondsLeft } = await counter.add(key, size, windowSeconds)
    const left = Math.min(size, Math.max(0, limit - (count - size)))
    shares.set(key, { left, beyond: Math.max(0, limit - count) }, Date.now() + millisecondsLeft)
  }

  function drawOnce(key: string, limit: RateLimit): Promise<void> {
    const under = drawing.get(key)
    if (under) return under
    const drawn = draw(key, limit).finally(() => drawing.delete(key))
    drawing.set(key, drawn)
    return drawn
  }

  /** @returns undefined when the counter has to be asked. */
  function decideAlone(key: string): RateLimitDecision | undefined {
    const known = shares.get(key)
    if (!known) return undefined
    const { value: share, endsAt } = known
    if (share.left === 0) return share.beyond === 0 ? refused(endsAt - Date.now()) : undefined
    share.left -= 1
    return { allowed: true, remaining: share.left + share.beyond, retryAfterSeconds: 0 }
  }

  async function decideOne(key: string, { limit, windowSeconds }: RateLimit): Promise<RateLimitDecision> {
    const { count, millisecondsLeft } = await counter.add(key, 1, windowSeconds)
    if (count <= limit) return { allowed: true, remaining: limit - count, retryAfterSeconds: 0 }
    shares.set(key, { left: 0, beyond: 0 }, Date.now() + millisecondsLeft)
    return refused(millisecondsLeft)
  }

  async function decideByDrawing(key: string, limit: RateLimit): Promise<RateLimitDecision> {
    for (;;) {
      await drawOnce(key, limit)
      const decision = decideAlone(key)
      if (decision) return decision
    }
  }

  return {
    consume(key, limit) {
      const isSmall = limit.limit < PARTS * 2
      return decideAlone(key) ?? (isSmall ? decideOne(key, limit) : decideByDrawing(key, limit))
    },
  }
}

function refused(millisecondsLeft: number): RateLimitDecision {
  return {
    allowed: false,
    remaining: 0,
    retryAfterSeconds: Math.max(1, Math.ceil(millisecondsLeft / 1_000)),
  }
}
