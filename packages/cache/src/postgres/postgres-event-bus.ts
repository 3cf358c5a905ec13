import pg from 'pg'
import { setTimeout as delay } from 'node:timers/promises'
import { createHandlerSet } from '../handler-set.ts'
import type { OutageLog } from '../outage-log.ts'
import type { EventBus } from '../ports/event-bus.ts'
import type { PortsLogger } from '../ports/ports-logger.ts'

const CHANNEL = 'amour_events'
const RETRY_MS = 250
/** A listener says nothing by itself: without a question now and then a connection cut silently would stay unnoticed. */
const PROBE_MS = 10_000

/** Live events over PostgreSQL's LISTEN/NOTIFY: for a laptop without Redis. Events are far below NOTIFY's 8,000 bytes. */
export function createPostgresEventBus(databaseUrl: string, logger: PortsLogger, outage: OutageLog) {
  const handlers = createHandlerSet(logger)
  const connection = { connectionString: databaseUrl, connectionTimeoutMillis: 5_000, keepAlive: true }
  const publisher = new pg.Pool({ ...connection, max: 1, application_name: 'amour-events' })
  publisher.on('error', (error) => outage.down(error))
  const ending = new AbortController()
  let listener: pg.Client | undefined
  let started: Promise<void> | undefined

  async function listen(): Promise<pg.Client> {
    const client = new pg.Client({ ...connection, application_name: 'amour-events-listener' })
    client.on('error', (error) => outage.down(error))
    client.on('notification', ({ payload }) => handlers.deliver(payload ?? ''))
    listener = client
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
    outage.up()
    return client
  }

  async function keepListening(first: Promise<pg.Client>): Promise<void> {
    let attempt = first
    while (!ending.signal.aborted) {
      try {
        await untilLost(await attempt, ending.signal)
      } catch (error) {
        outage.down(error)
      }
      void listener?.end().catch(() => undefined)
      if (ending.signal.aborted) return
      await delay(RETRY_MS)
      attempt = listen()
    }
  }

  async function start(): Promise<void> {
    const first = listen()
    void keepListening(first)
    await first.catch(() => undefined)
  }

  return {
    async publish(event) {
      try {
        await publisher.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(event)])
        outage.up()
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
    async close() {
      ending.abort()
      await Promise.allSettled([publisher.end(), listener?.end()])
    },
  } satisfies EventBus & { close(): Promise<void> }
}

/** Resolves when `signal` aborts or the connection is gone. */
async function untilLost(client: pg.Client, signal: AbortSignal): Promise<void> {
  const lost = new Promise<void>((resolve) => {
    client.once('end', resolve)
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  const probe = setInterval(() => {
    client.query('select 1').catch(() => void client.end().catch(() => undefined))
  }, PROBE_MS)
  try {
    await lost
  } finally {
    clearInterval(probe)
  }
}
