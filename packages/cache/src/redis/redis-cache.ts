import type { Redis } from 'ioredis'
import type { OutageLog } from '../outage-log.ts'
import type { Cache } from '../ports/cache.ts'

const PREFIX = 'amour:cache:'

/**
 * A cache for all instances. A delete that Redis did not take is kept here and repeated before anything is read again: a value that
 * was taken back (a session that ended) must not return with the server.
 */
export function createRedisCache(redis: Redis, outage: OutageLog): Cache {
  const pendingDeletes = new Set<string>()

  async function flushDeletes(): Promise<void> {
    if (pendingDeletes.size === 0) return
    const keys = [...pendingDeletes]
    await redis.del(...keys.map((key) => PREFIX + key))
    for (const key of keys) pendingDeletes.delete(key)
  }

  async function attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      await flushDeletes()
      return await work()
    } catch (error) {
      outage.down(error)
      return undefined
    }
  }

  return {
    get: async (key) => (await attempt(() => redis.get(PREFIX + key))) ?? undefined,
    async set(key, value, { ttlSeconds }) {
      await attempt(() => redis.set(PREFIX + key, value, 'EX', ttlSeconds))
    },
    async delete(key) {
      pendingDeletes.add(key)
      await attempt(() => Promise.resolve())
    },
  }
}
