import { createTestDatabase } from '@amour/testkit'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type CachePorts, createCachePorts } from './create-cache-ports.ts'

const event = {
  type: 'block-indexed',
  number: '1',
  hash: '0x00',
  time: '2026-11-22T18:00:00.000Z',
  changed: false,
  revision: '1',
} as const
const logger = { info: vi.fn(), warn: vi.fn() }
let folder: string
let port: number
let server: ChildProcess | undefined

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** On the same port each time, as a server that restarts. */
function startServer(): void {
  server = spawn('redis-server', [
    '--bind',
    '127.0.0.1',
    '--port',
    String(port),
    '--dir',
    folder,
    '--save',
    '60 1',
  ])
}

async function stopServer(): Promise<void> {
  if (!server) return
  const exited = once(server, 'exit')
  server.kill('SIGTERM')
  await exited
  server = undefined
}

const open = (): Promise<CachePorts> =>
  createCachePorts({ redisUrl: `redis://127.0.0.1:${port}`, databaseUrl: '', logger })

beforeEach(async () => {
  vi.clearAllMocks()
  folder = await mkdtemp(join(tmpdir(), 'amour-outage-'))
  port = await freePort()
})
afterEach(async () => {
  await stopServer()
  await rm(folder, { recursive: true, force: true })
})

it('works without a Redis from the start: misses, limits in memory, one warning', async () => {
  const ports = await open()
  const startedAt = performance.now()
  await ports.cache.set('key', 'value', { ttlSeconds: 60 })
  expect(await ports.cache.get('key')).toBeUndefined()
  await ports.events.subscribe(() => undefined)
  await ports.events.publish(event)
  const limit = { limit: 1, windowSeconds: 60 }
  expect(await ports.rateLimiter.consume('a', limit)).toMatchObject({ allowed: true })
  expect(await ports.rateLimiter.consume('a', limit)).toMatchObject({ allowed: false })
  expect(performance.now() - startedAt).toBeLessThan(1_000)
  expect(logger.warn).toHaveBeenCalledOnce()
  await ports.close()
})

it('uses Redis again once it is back, and keeps a delete that it missed', async () => {
  startServer()
  const ports = await open()
  await vi.waitFor(async () => {
    await ports.cache.set('session', 'alive', { ttlSeconds: 60 })
    expect(await ports.cache.get('session')).toBe('alive')
  }, 5_000)
  vi.clearAllMocks()
  const seen: string[] = []
  await ports.events.subscribe((event) => void (event.type === 'block-indexed' && seen.push(event.number)))
  await stopServer()
  await ports.cache.delete('session')
  expect(await ports.cache.get('session')).toBeUndefined()
  startServer()
  await vi.waitFor(() => expect(logger.info).toHaveBeenCalled(), 5_000)
  expect(await ports.cache.get('session')).toBeUndefined()
  await ports.cache.set('key', 'value', { ttlSeconds: 60 })
  expect(await ports.cache.get('key')).toBe('value')
  await vi.waitFor(async () => {
    await ports.events.publish(event)
    expect(seen).not.toHaveLength(0)
  }, 5_000)
  expect(logger.warn).toHaveBeenCalledOnce()
  await ports.close()
})

it('listens to PostgreSQL again after its connection was cut', async () => {
  const database = await createTestDatabase()
  const ports = await createCachePorts({ databaseUrl: database.url, logger })
  const seen: string[] = []
  await ports.events.subscribe((event) => void (event.type === 'block-indexed' && seen.push(event.number)))
  const admin = new pg.Client({ connectionString: database.url })
  await admin.connect()
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'amour-events%'`,
  )
  await admin.end()
  await vi.waitFor(async () => {
    await ports.events.publish(event)
    expect(seen).not.toHaveLength(0)
  }, 5_000)
  await ports.close()
  await database.drop()
})
