import type { BusEvent, LiveEvent } from '@amour/domain'
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CachePorts } from '../src/index.ts'

const event = (number: number): LiveEvent => ({
  type: 'block-indexed',
  number: String(number),
  hash: `0x${'00'.repeat(32)}`,
  time: '2026-11-22T18:00:00.000Z',
  changed: true,
  revision: String(number),
})

const numberOf = (event: BusEvent): string => (event.type === 'block-indexed' ? event.number : event.type)

/** What every adapter promises. `open` gives ports that share one server, as two processes would. */
export function describePorts(name: string, open: () => Promise<CachePorts>): void {
  describe(name, () => {
    let one: CachePorts
    let other: CachePorts

    beforeEach(async () => {
      ;[one, other] = await Promise.all([open(), open()])
    })
    afterEach(() => Promise.all([one.close(), other.close()]))

    it('keeps values until they are deleted', async () => {
      const key = randomUUID()
      expect(await one.cache.get(key)).toBeUndefined()
      await one.cache.set(key, '{"é":1}', { ttlSeconds: 10 })
      expect(await one.cache.get(key)).toBe('{"é":1}')
      await one.cache.delete(key)
      expect(await one.cache.get(key)).toBeUndefined()
    })

    it('forgets values after their time', async () => {
      const key = randomUUID()
      await one.cache.set(key, 'short', { ttlSeconds: 1 })
      await delay(1_050)
      expect(await one.cache.get(key)).toBeUndefined()
    })

    it('allows as many calls as the limit, per key, and says when to come back', async () => {
      const [key, limit] = [randomUUID(), { limit: 3, windowSeconds: 60 }]
      const decisions = await Promise.all([1, 2, 3, 4].map(() => one.rateLimiter.consume(key, limit)))
      expect(decisions.map(({ allowed, remaining }) => [allowed, remaining])).toEqual([
        [true, 2],
        [true, 1],
        [true, 0],
        [false, 0],
      ])
      expect(decisions[2]?.retryAfterSeconds).toBe(0)
      expect(decisions[3]?.retryAfterSeconds).toBe(60)
      expect(await one.rateLimiter.consume(randomUUID(), limit)).toMatchObject({ allowed: true })
    })

    it('never allows more than a large limit among instances, and nearly all of it', async () => {
      const [key, limit] = [randomUUID(), { limit: 200, windowSeconds: 60 }]
      const calls = Array.from({ length: 150 }, () => [one, other]).flat()
      const decisions = await Promise.all(calls.map((ports) => ports.rateLimiter.consume(key, limit)))
      const allowed = decisions.filter((decision) => decision.allowed)
      const shared = one.adapter === 'redis' ? 200 : 300
      expect(allowed.length).toBeLessThanOrEqual(shared)
      expect(allowed.length).toBeGreaterThan(shared - 8)
      expect(decisions[0]).toMatchObject({ allowed: true, remaining: 199 })
    })

    it('starts a new window when the old one ends', async () => {
      const [key, limit] = [randomUUID(), { limit: 1, windowSeconds: 1 }]
      await one.rateLimiter.consume(key, limit)
      expect(await one.rateLimiter.consume(key, limit)).toMatchObject({
        allowed: false,
        retryAfterSeconds: 1,
      })
      await delay(1_050)
      expect(await one.rateLimiter.consume(key, limit)).toMatchObject({ allowed: true })
    })

    it('carries events to every subscriber of every process, in order', async () => {
      const seen: string[][] = [[], [], []]
      const subscribe = (ports: CachePorts, index: number) =>
        ports.events.subscribe((event) => void seen[index]?.push(numberOf(event)))
      await Promise.all([subscribe(one, 0), subscribe(other, 1), subscribe(other, 2)])
      for (let number = 1; number <= 20; number += 1) await one.events.publish(event(number))
      const all = Array.from({ length: 20 }, (_, index) => String(index + 1))
      await vi.waitFor(() => expect(seen).toEqual([all, all, all]))
    })

    it('delivers nothing from before a subscription or after its end, and survives a handler that throws', async () => {
      const seen: string[] = []
      await one.events.publish(event(1))
      await other.events.subscribe(() => {
        throw new Error('a faulty handler')
      })
      const unsubscribe = await other.events.subscribe((event) => void seen.push(numberOf(event)))
      await one.events.publish(event(2))
      await vi.waitFor(() => expect(seen).toEqual(['2']))
      unsubscribe()
      await one.events.publish(event(3))
      await delay(100)
      expect(seen).toEqual(['2'])
    })
  })
}
