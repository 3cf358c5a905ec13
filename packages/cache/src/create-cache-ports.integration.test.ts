import { createTestDatabase, startTestRedis, type TestDatabase, type TestRedis } from '@amour/testkit'
import { afterAll, beforeAll } from 'vitest'
import { describePorts } from '../test/ports-suite.ts'
import { createCachePorts } from './create-cache-ports.ts'

const logger = { info: () => undefined, warn: () => undefined }
let redis: TestRedis
let database: TestDatabase

beforeAll(async () => {
  ;[redis, database] = await Promise.all([startTestRedis(), createTestDatabase()])
})
afterAll(() => Promise.all([redis.stop(), database.drop()]))

describePorts('Redis', () => createCachePorts({ redisUrl: redis.url, databaseUrl: database.url, logger }))
describePorts('embedded', () => createCachePorts({ databaseUrl: database.url, logger }))
