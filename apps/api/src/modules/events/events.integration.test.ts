import { type CachePorts, createCachePorts } from '@amour/cache'
import { startTestRedis, type TestRedis } from '@amour/testkit'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type EventReader, readEvents } from '../../../test/event-reader.ts'
import { openInstance, openTestApi, type TestApi } from '../../../test/open-test-api.ts'
import { recordStep } from '../../../test/record-step.ts'
import type { OpenedApi } from '../../open-api.ts'

const quiet = { info: () => undefined, warn: () => undefined }
const ids = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index))

let redis: TestRedis
beforeAll(async () => {
  redis = await startTestRedis()
})
afterAll(() => redis.stop())

describe.each(['Redis', 'PostgreSQL'])('over %s', (bus) => {
  let api: TestApi
  let instances: OpenedApi[]
  let origins: string[]
  let ports: CachePorts
  let readers: EventReader[]
  let block: number

  beforeEach(async () => {
    api = await openTestApi()
    const variables: Record<string, string> = {
      ...api.variables,
      ...(bus === 'Redis' && { REDIS_URL: redis.url }),
    }
    instances = await Promise.all([openInstance(variables), openInstance(variables)])
    origins = await Promise.all(instances.map(({ app }) => app.listen({ host: '127.0.0.1', port: 0 })))
    ports = await createCachePorts({
      redisUrl: variables['REDIS_URL'],
      databaseUrl: variables['DATABASE_URL'] ?? '',
      logger: quiet,
    })
    readers = []
    block = 0
  })
  afterEach(async () => {
    for (const reader of readers) reader.close()
    await Promise.all([ports.close(), ...instances.map((instance) => instance.close())])
    await api.close()
  })

  async function open(origin: number, options?: Parameters<typeof readEvents>[1]): Promise<EventReader> {
    const reader = await readEvents(origins[origin] ?? '', options)
    readers.push(reader)
    return reader
  }

  /** Commits steps, of which the bus carries only the last, or none. */
  async function commit(count: number, { silent = false } = {}): Promise<void> {
    for (let index = 1; index <= count; index += 1) {
      const event = await recordStep(api.database, api.variables['SALE_ADDRESS'] ?? '', (block += 1))
      if (index === count && !silent) await ports.events.publish(event)
    }
  }

  it('sends each step once and in order through every instance, also those of which the bus said nothing', async () => {
    const [one, other] = [await open(0), await open(1)]
    for (const count of [1, 1, 5, 1]) await commit(count)
    await vi.waitFor(() => expect([one.seen, other.seen]).toEqual([ids(1, 8), ids(1, 8)]))
    await commit(2, { silent: true })
    await vi.waitFor(() => expect([one.seen, other.seen]).toEqual([ids(1, 10), ids(1, 10)]), 10_000)
  })

  it('sends who comes back what they missed, on another instance too', async () => {
    const first = await open(0)
    await commit(3)
    await vi.waitFor(() => expect(first.seen).toEqual(ids(1, 3)))
    first.close()
    await commit(4)
    const second = await open(1, { lastEventId: first.lastId() })
    await commit(1)
    await vi.waitFor(() => expect(second.seen).toEqual(ids(4, 8)))
  })

  it('loses nothing for who left before the first event, or saw one that this instance has not heard of', async () => {
    await commit(2)
    const first = await open(0)
    await vi.waitFor(() => expect(first.lastId()).toBe('2'))
    first.close()
    await commit(2, { silent: true })
    const back = await open(1, { lastEventId: '2' })
    const ahead = await open(1, { lastEventId: '4' })
    await commit(1)
    await vi.waitFor(() => expect([back.seen, ahead.seen]).toEqual([ids(3, 5), ids(5, 5)]))
  })

  it('tells who cannot be told what they missed to ask everything again, once', async () => {
    await commit(5)
    await api.database.deleteFrom('live_events').where('revision', '<=', 2n).execute()
    const late = await openInstance(api.variables)
    const origin = await late.app.listen({ host: '127.0.0.1', port: 0 })
    for (const lastEventId of ['1', '999', 'what', '-1', '']) {
      const reader = await readEvents(origin, { lastEventId })
      await vi.waitFor(() => expect(reader.seen).toEqual(['reset']))
      expect(reader.lastId()).toBe('5')
      reader.close()
    }
    const exact = await readEvents(origin, { lastEventId: '2' })
    await vi.waitFor(() => expect(exact.seen).toEqual(ids(3, 5)))
    exact.close()
    await late.close()
  })

  it('tells everybody to ask again when the ledger began anew or left the table behind', async () => {
    await commit(3)
    const reader = await open(0)
    await vi.waitFor(() => expect(reader.lastId()).toBe('3'))
    reader.seen.length = 0
    await api.database.deleteFrom('live_events').execute()
    await api.database.deleteFrom('sync_state').execute()
    await commit(1)
    await vi.waitFor(() => expect(reader.seen).toEqual(['reset']))
    expect(reader.lastId()).toBe('1')
    await commit(3, { silent: true })
    await api.database.deleteFrom('live_events').where('revision', '=', 3n).execute()
    await commit(1)
    await vi.waitFor(() => expect(reader.seen).toEqual(['reset', 'reset']))
    await commit(1)
    await vi.waitFor(() => expect(reader.seen).toEqual(['reset', 'reset', '6']))
  })
})

describe('many streams', () => {
  let api: TestApi
  let origin: string

  beforeEach(async () => {
    api = await openTestApi()
    origin = await api.app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterEach(() => api.close())

  const step = (number: number) => recordStep(api.database, api.variables['SALE_ADDRESS'] ?? '', number)

  it('drops a client that does not read, and no other', async () => {
    const [slow, good] = [await readEvents(origin, { paused: true }), await readEvents(origin)]
    let number = 0
    const closed = once(slow.response.socket, 'close')
    const connections = promisify(api.app.server.getConnections.bind(api.app.server))
    // What waits outside the process, in the buffers of both sockets, is not ours to count. Who does not read does not see either
    // that the connection was dropped.
    for (let round = 0; round < 200 && (await connections()) === 2; round += 1) {
      const payload = { hash: 'x'.repeat(1_000_000) }
      await step((number += 1))
      await api.database
        .updateTable('live_events')
        .set({ payload: JSON.stringify(payload) } as never)
        .where('revision', '=', BigInt(number))
        .execute()
      await publish()
      await vi.waitFor(() => expect(good.seen.length).toBe(number))
    }
    slow.response.resume()
    await closed
    await step((number += 1))
    await publish()
    await vi.waitFor(() => expect(good.seen).toEqual(ids(1, number)))
    good.close()
  })

  it('serves a thousand clients at once', async () => {
    const readers = await Promise.all(Array.from({ length: 1_000 }, () => readEvents(origin)))
    await step(1)
    await step(2)
    const begun = performance.now()
    await publish()
    await vi.waitFor(() => expect(readers.every(({ seen }) => seen.length === 2)).toBe(true), 5_000)
    expect(performance.now() - begun).toBeLessThan(2_000)
    readers.forEach((reader) => reader.close())
  })

  async function publish(): Promise<void> {
    const ports = await createCachePorts({ databaseUrl: api.variables['DATABASE_URL'] ?? '', logger: quiet })
    const event = {
      type: 'block-indexed',
      number: '1',
      hash: '0x',
      time: '',
      changed: true,
      revision: '1',
    } as const
    await ports.events.publish(event)
    await ports.close()
  }
})
