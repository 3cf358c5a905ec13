import type { Schema } from '@amour/db'
import { recordManyPurchases } from '@amour/db/testing'
import { startTestChain, type TestChain } from '@amour/testkit'
import { type ControlledTransaction, sql } from 'kysely'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { deployTestSale } from '../test/deploy-test-sale.ts'
import { openTestApi, type TestApi } from '../test/open-test-api.ts'
import { fromAnywhere, fromOurPages, signIn } from '../test/sign-in.ts'

let chain: TestChain
let api: TestApi
/** Somebody else's, that does not end. */
let transaction: ControlledTransaction<Schema> | undefined
beforeAll(async () => {
  chain = await startTestChain()
  const sale = await deployTestSale(chain)
  api = await openTestApi({ rpcUrl: chain.rpcUrl, sale: sale.sale })
  await recordManyPurchases(api.database, { ...sale, buyer: `0x${'b0'.repeat(20)}`, count: 1_200 })
})
afterEach(unlock)
afterAll(async () => {
  await api.close()
  await chain.stop()
})

async function lock(table: string): Promise<void> {
  transaction = await api.database.startTransaction().execute()
  await sql`lock table ${sql.table(table)}`.execute(transaction)
}

async function unlock(): Promise<void> {
  await transaction?.rollback().execute()
  transaction = undefined
}

const get = (path: string, headers = {}) =>
  api.app.inject({ url: `/api/v1${path}`, headers: { ...fromAnywhere(), ...headers } })
const askForNonce = () =>
  api.app.inject({
    method: 'POST',
    url: '/api/v1/auth/nonce',
    headers: { ...fromOurPages, ...fromAnywhere() },
  })

it('a table that stands still stops who needs it, in time, and nobody else', async () => {
  await lock('sign_in_nonces')
  const begun = performance.now()
  const asked = Array.from({ length: 12 }, askForNonce)
  for (const path of ['/sale', '/sale/progress', '/offer', '/status'])
    expect((await get(path)).statusCode).toBe(200)
  for (const answer of await Promise.all(asked)) {
    expect(answer.json()).toMatchObject({ status: 503, code: 'internal.unavailable', retryable: true })
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  }
  // Two turns of eight connections, a second each: nothing waited for the deadline of the request.
  expect(performance.now() - begun).toBeLessThan(9_000)
  await unlock()
  expect((await askForNonce()).statusCode).toBe(200)
})

it('what was read before goes on, with its age', async () => {
  const before = await get('/sale')
  expect([before.statusCode, before.headers['age']]).toEqual([200, undefined])
  await lock('sync_state')
  await vi.waitFor(async () => expect(Number((await get('/sale')).headers['age'])).toBeGreaterThan(4), 20_000)
  const stale = await get('/sale')
  expect([stale.statusCode, stale.body]).toEqual([200, before.body])
  await unlock()
  await vi.waitFor(async () => expect((await get('/sale')).headers['age']).toBeUndefined(), 20_000)
}, 60_000)

it('connections that end under load are answered with 503 or not noticed, never with a fault of ours', async () => {
  const headers = await signIn(api.app, privateKeyToAccount(`0x${'6'.repeat(64)}`))
  const statuses = new Set<number>()
  let going = true
  const ask = async () => {
    while (going)
      for (const path of ['/me', '/sale/progress', '/me/purchases'])
        statuses.add((await get(path, headers)).statusCode)
  }
  const load = Array.from({ length: 10 }, ask)
  for (let turn = 0; turn < 10; turn += 1) {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name like 'amour-api%' and datname = current_database()`.execute(api.database)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  going = false
  await Promise.all(load)
  expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
  expect((await get('/me', headers)).statusCode).toBe(200)
})
