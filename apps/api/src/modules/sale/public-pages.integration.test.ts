import { type CachePorts, createCachePorts } from '@amour/cache'
import { amourSaleAbi } from '@amour/chain'
import type { DeploymentRecord } from '@amour/contracts'
import { recordManyPurchases } from '@amour/db/testing'
import { startTestChain, startTestRedis, type TestChain, type TestRedis } from '@amour/testkit'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { deployTestSale } from '../../../test/deploy-test-sale.ts'
import { openInstance, openTestApi, type TestApi } from '../../../test/open-test-api.ts'
import { recordStep } from '../../../test/record-step.ts'
import type { OpenedApi } from '../../open-api.ts'

const buyer = `0x${'b0'.repeat(20)}`
let chain: TestChain
let redis: TestRedis
let sale: DeploymentRecord
let api: TestApi
let instances: [OpenedApi, OpenedApi]
let ports: CachePorts

beforeAll(async () => {
  ;[chain, redis] = await Promise.all([startTestChain(), startTestRedis()])
  sale = await deployTestSale(chain)
  api = await openTestApi({ rpcUrl: chain.rpcUrl, sale: sale.sale })
  await recordManyPurchases(api.database, { ...sale, buyer, count: 1_200 })
  const variables = { ...api.variables, REDIS_URL: redis.url }
  instances = await Promise.all([openInstance(variables), openInstance(variables)])
  const logger = { info: () => undefined, warn: () => undefined }
  ports = await createCachePorts({ redisUrl: redis.url, databaseUrl: '', logger })
})
afterAll(async () => {
  await Promise.all([ports.close(), ...instances.map((instance) => instance.close())])
  await api.close()
  await Promise.all([redis.stop(), chain.stop()])
})

const get = (path: string, { instance = 0, etag = '' } = {}) =>
  (instances[instance] ?? instances[0]).app.inject({
    url: `/api/v1${path}`,
    headers: etag ? { 'if-none-match': etag } : {},
  })

it('serves the same bytes of the sale through every instance, and says when nothing has changed', async () => {
  const one = await get('/sale')
  const other = await get('/sale', { instance: 1 })
  expect(one.headers).toMatchObject({
    'cache-control': 'no-cache',
    etag: expect.stringMatching(/^"[\w-]+"$/),
  })
  expect(other.body).toBe(one.body)
  const etag = String(one.headers.etag)
  expect(other.headers.etag).toBe(etag)
  for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const again = await get('/sale', { etag: known })
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag])
  }
  expect((await get('/sale', { etag: '"x"' })).statusCode).toBe(200)
})

it('shows a step of the ledger as soon as its event has come', async () => {
  const before = await get('/sale')
  const event = await recordStep(api.database, sale.sale, 300_000)
  await ports.events.publish(event)
  await vi.waitFor(async () => {
    const after = await get('/sale', { etag: String(before.headers.etag) })
    expect(after.statusCode).toBe(200)
    expect(after.json()).toMatchObject({ head: { number: '300000' } })
  }, 400)
})

it('shows a step also when the bus says nothing', async () => {
  await recordStep(api.database, sale.sale, 300_001)
  await vi.waitFor(async () => expect((await get('/sale')).json().head.number).toBe('300001'), 3_000)
})

it('adds up the days, each without those after it', async () => {
  const answer = await get('/sale/progress?from=2026-11-01&to=2027-01-05')
  const { days, round } = answer.json()
  expect(round).toBeNull()
  expect(days).toHaveLength(66)
  expect(days[0]).toMatchObject({ day: '2026-11-01', purchases: '19' })
  // Every twentieth purchase was given back.
  const standing = (1_200n - 60n) * 400n * 10n ** 18n
  expect(days.at(-1)).toEqual({
    day: '2027-01-05',
    tokens: String(standing),
    usd: String((1_200n - 60n) * 20_000_000n),
    purchases: '1200',
  })
  const later = (await get('/sale/progress?from=2026-12-01&to=2026-12-01')).json()
  expect(later.days).toEqual([days.find(({ day }: { day: string }) => day === '2026-12-01')])
  const other = (await get('/sale/progress?from=2026-12-01&to=2026-12-01&round=1')).json()
  expect(other.days).toEqual([{ day: '2026-12-01', tokens: '0', usd: '0', purchases: '0' }])
  const { statusCode } = await get('/sale/progress', { etag: String(answer.headers.etag) })
  expect(statusCode).toBe(304)
})

it('refuses days that are none, too many or in the wrong order', async () => {
  for (const query of [
    'from=2026-02-31',
    'from=x',
    'from=2025-01-01&to=2026-11-01',
    'from=2027-01-02&to=2027-01-01',
    'round=-1',
  ])
    expect((await get(`/sale/progress?${query}`)).json()).toMatchObject({
      status: 400,
      code: 'request.invalid',
    })
  const most = await get('/sale/progress?from=2026-01-01&to=2027-02-04')
  expect(most.json().days).toHaveLength(400)
})

it('reads what the contracts hold and owe at one block', async () => {
  const answer = await get('/transparency')
  const shown = answer.json()
  const { number, hash } = await chain.publicClient.getBlock()
  const at = { number: String(number), hash }
  expect(shown.block).toMatchObject(at)
  expect(shown.assets).toHaveLength(3)
  for (const { index, escrow, held, symbol, treasury } of shown.assets) {
    const owed = await chain.publicClient.readContract({
      address: sale.sale,
      abi: amourSaleAbi,
      functionName: 'escrowOf',
      args: [index],
    })
    expect(escrow).toMatchObject({ value: String(owed), unit: symbol, source: 'chain', block: at })
    expect([held.block, treasury.block]).toMatchObject([at, at])
  }
  expect(shown.supply).toMatchObject({
    value: String(10n ** 27n),
    unit: 'AMR',
    call: 'AmourToken.totalSupply()',
  })
  expect(BigInt(shown.heldBySale.value)).toBeGreaterThan(0n)
  expect((await get('/transparency', { etag: String(answer.headers.etag) })).statusCode).toBe(304)
  await chain.testClient.mine({ blocks: 1 })
  await vi.waitFor(
    async () => expect((await get('/transparency')).json().block.number).toBe(String(number + 1n)),
    3_000,
  )
})
