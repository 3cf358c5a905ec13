import type { Redis } from 'ioredis'
import { setTimeout as delay } from 'node:timers/promises'
import { createHandlerSet } from '../handler-set.ts'
import type { OutageLog } from '../outage-log.ts'
import type { EventBus } from '../ports/event-bus.ts'
import type { PortsLogger } from '../ports/ports-logger.ts'

const STREAM = 'amour:events'
const FIELD = 'event'
const KEPT_EVENTS = 1_000
const BLOCK_MS = 5_000
const RETRY_MS = 250

type Entry = [id: string, fields: string[]]

/**
 * Live events over one Redis stream. One blocking read per process serves all its subscribers; after a reconnection it goes
 * on where it stopped, so that events published meanwhile by others still arrive.
 */
export function createRedisEventBus(redis: Redis, logger: PortsLogger, outage: OutageLog) {
  const handlers = createHandlerSet(logger)
  let reader: Redis | undefined
  let started: Promise<void> | undefined
  let position: string | undefined
  let closed = false

  async function read(connection: Redis): Promise<void> {
    if (!position) position = await newestId(redis)
    const reply = await connection.xread('COUNT', 100, 'BLOCK', BLOCK_MS, 'STREAMS', STREAM, position)
    const entries = (reply?.[0]?.[1] ?? []) as Entry[]
    for (const [id, fields] of entries) {
      position = id
      handlers.deliver(fields[fields.indexOf(FIELD) + 1] ?? '')
    }
  }

  async function readForever(connection: Redis): Promise<void> {
    while (!closed) {
      try {
        await read(connection)
      } catch (error) {
        if (closed) return
        outage.down(error)
        await delay(RETRY_MS)
      }
    }
  }

  async function start(): Promise<void> {
    // Its own connection: a blocking read would hold up every other command. It has no limit on the time of an answer.
    reader = redis.duplicate({ commandTimeout: BLOCK_MS * 3 })
    reader.on('error', (error) => outage.down(error))
    await reader.connect().catch((error: unknown) => outage.down(error))
    position = await newestId(redis).catch(() => undefined)
    void readForever(reader)
  }

  return {
    async publish(event) {
      try {
        await redis.xadd(STREAM, 'MAXLEN', '~', KEPT_EVENTS, '*', FIELD, JSON.stringify(event))
      } catch (error) {
        outage.down(error)
      }
    },
    async subscribe(handler) {
      const unsubscribe = handlers.add(handler)
      started ??= start()
      await started
      return unsubscribe
    },
    close() {
      closed = true
      reader?.disconnect()
      return Promise.resolve()
    },
  } satisfies EventBus & { close(): Promise<void> }
}

async function newestId(redis: Redis): Promise<string> {
  const [newest] = await redis.xrevrange(STREAM, '+', '-', 'COUNT', 1)
  return newest?.[0] ?? '0-0'
}
