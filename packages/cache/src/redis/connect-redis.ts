import { Redis } from 'ioredis'
import type { OutageLog } from '../outage-log.ts'

/** Longest wait for an answer before a call goes on without Redis. */
const COMMAND_TIMEOUT_MS = 500

/**
 * Opens a connection that never makes a caller wait for a server that is down: commands then fail at once, and the
 * connection comes back by itself. Waits for the first attempt only.
 */
export async function connectRedis(url: string, outage: OutageLog): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    // Commands of one turn of the event loop travel together.
    enableAutoPipelining: true,
    connectTimeout: 2_000,
    commandTimeout: COMMAND_TIMEOUT_MS,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  })
  redis.on('error', (error) => outage.down(error))
  redis.on('close', () => outage.down(new Error('The connection closed')))
  redis.on('ready', () => outage.up())
  await redis.connect().catch((error: unknown) => outage.down(error))
  return redis
}
