import { createRateLimiter } from './create-rate-limiter.ts'
import { createMemoryCallCounter } from './memory/memory-call-counter.ts'
import { createMemoryCache } from './memory/memory-cache.ts'
import { createMemoryRateLimiter } from './memory/memory-rate-limiter.ts'
import { createOutageLog } from './outage-log.ts'
import type { Cache } from './ports/cache.ts'
import type { EventBus } from './ports/event-bus.ts'
import type { PortsLogger } from './ports/ports-logger.ts'
import type { RateLimiter } from './ports/rate-limiter.ts'
import { createPostgresEventBus } from './postgres/postgres-event-bus.ts'
import { connectRedis } from './redis/connect-redis.ts'
import { createRedisCache } from './redis/redis-cache.ts'
import { createRedisEventBus } from './redis/redis-event-bus.ts'
import { createRedisCallCounter } from './redis/redis-call-counter.ts'

export interface CachePorts {
  cache: Cache
  rateLimiter: RateLimiter
  events: EventBus
  /** Which adapters serve. */
  adapter: 'redis' | 'embedded'
  /** The same at this moment, for those who ask how the service does: Redis may be away, and is then done without. */
  state(): 'redis' | 'embedded' | 'away'
  close(): Promise<void>
}

export interface CachePortsOptions {
  /** Without it the embedded adapters serve. */
  redisUrl?: string | undefined
  databaseUrl: string
  logger: PortsLogger
}

/** Opens the ports. Never fails, not even when the server is down: it is used once it answers. */
export function createCachePorts({ redisUrl, databaseUrl, logger }: CachePortsOptions): Promise<CachePorts> {
  return redisUrl
    ? createRedisPorts(redisUrl, logger)
    : Promise.resolve(createEmbeddedPorts(databaseUrl, logger))
}

async function createRedisPorts(redisUrl: string, logger: PortsLogger): Promise<CachePorts> {
  const outage = createOutageLog(
    logger,
    'redis',
    'caches miss, limits hold per process, live events are dropped',
  )
  const redis = await connectRedis(redisUrl, outage)
  const events = createRedisEventBus(redis, logger, outage)
  return {
    cache: createRedisCache(redis, outage),
    rateLimiter: createRateLimiter(createRedisCallCounter(redis, createMemoryCallCounter(), outage)),
    events,
    adapter: 'redis',
    state: () => (redis.status === 'ready' ? 'redis' : 'away'),
    async close() {
      await events.close()
      redis.disconnect()
    },
  }
}

function createEmbeddedPorts(databaseUrl: string, logger: PortsLogger): CachePorts {
  const outage = createOutageLog(logger, 'postgresql', 'live events are dropped')
  const events = createPostgresEventBus(databaseUrl, logger, outage)
  return {
    cache: createMemoryCache(),
    rateLimiter: createMemoryRateLimiter(),
    events,
    adapter: 'embedded',
    state: () => 'embedded',
    close: () => events.close(),
  }
}
