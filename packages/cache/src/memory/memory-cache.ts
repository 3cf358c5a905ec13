import type { Cache } from '../ports/cache.ts'
import { ExpiringMap } from './expiring-map.ts'

/** A cache for one process. */
export function createMemoryCache(): Cache {
  const values = new ExpiringMap<string>()
  return {
    get: (key) => Promise.resolve(values.get(key)?.value),
    set(key, value, { ttlSeconds }) {
      values.set(key, value, Date.now() + ttlSeconds * 1_000)
      return Promise.resolve()
    },
    delete(key) {
      values.delete(key)
      return Promise.resolve()
    },
  }
}
