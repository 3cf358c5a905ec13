import { bytes } from '@amour/db'
import { AMR_DECIMALS, formatUnits } from '@amour/domain'
import { devAccount } from '@amour/testkit'
import { sql } from 'kysely'
import { once } from 'node:events'
import { get as httpGet, type IncomingMessage } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestApi, type TestApi } from '../../../test/open-test-api.ts'
import { type SeededLedger, seedEntry } from '../../../test/seed-ledger.ts'
import { fromOurPages, signIn } from '../../../test/sign-in.ts'
import { createContributorService } from './service.ts'
import type { Contributor } from './schemas.ts'

const ROWS = 20_000
const MEGABYTE = 1024 ** 2
/** That of `openTestApi`. */
const sale = `0x${'a'.repeat(40)}`
const [admin, buyer] = [devAccount(2), devAccount(4)]

let api: TestApi
let cookie: { cookie: string }
let origin: string

beforeAll(async () => {
  api = await openTestApi({ adminWallets: [devAccount(3).address, admin.address] })
  cookie = await signIn(api.app, admin)
  origin = await api.app.listen({ port: 0 })
})
afterAll(() => api.close())

const path = (query: string) => `/api/v1/admin/contributors${query}`
const ask = (query: string, headers: Record<string, string> = cookie) =>
  api.app.inject({ url: path(query), headers })

it('is for administrators alone', async () => {
  expect((await ask('', {})).json()).toMatchObject({ status: 401, code: 'auth.required' })
  const stranger = await signIn(api.app, buyer)
  expect((await ask('', stranger)).json()).toMatchObject({ status: 403, code: 'auth.admin-required' })
  expect((await ask('?format=xml')).json()).toMatchObject({ status: 400, code: 'request.invalid' })
})

it('is well-formed when nobody has contributed', async () => {
  expect((await ask('?format=json')).json()).toEqual([])
  const { body, headers } = await ask('')
  expect(body).toMatch(/^address,round,asset,[^\n]*\r\n$/)
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'cache-control': 'no-store',
  })
  expect(headers['content-disposition']).toMatch(
    /^attachment; filename="amour-contributors-\d{4}(-\d\d){2}\.csv"$/,
  )
})

it('refuses with a problem document when the database cannot answer', async () => {
  await api.database.schema.alterTable('positions').renameTo('elsewhere').execute()
  const answer = await ask('')
  await api.database.schema.alterTable('elsewhere').renameTo('positions').execute()
  expect(answer.statusCode).toBe(500)
  expect(answer.headers['content-type']).toMatch('application/problem+json')
})

it('gives the same rows in both formats, with claims and the newest declaration', async () => {
  await seedMany()
  await declareAs('FR', 'individual')
  await declareAs('DE', 'company')
  const rows = (await ask('?format=json')).json<Contributor[]>()
  const lines = (await ask('?format=csv')).body
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))
  expect(rows).toHaveLength(ROWS + 1)
  expect(lines.slice(1)).toEqual(rows.map(csvCells))
  expect(lines.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])

  const ours = rows.filter(({ address }) => address === buyer.address)
  expect(ours).toMatchObject([
    { round: 1, claimed: '7', returned: '3', country: 'DE', status: 'company', asset: { symbol: 'EURC' } },
  ])
  expect(rows.filter(({ country }) => country !== null)).toEqual(ours)
})

it('sends its first bytes soon, and the rest without holding it', async () => {
  const before = process.memoryUsage().heapUsed
  const begun = performance.now()
  const answer = await open('?format=json')
  await once(answer, 'readable')
  expect(performance.now() - begun).toBeLessThan(1_000)
  let [length, most] = [0, 0]
  for await (const chunk of answer) {
    length += (chunk as Buffer).length
    most = Math.max(most, process.memoryUsage().heapUsed - before)
  }
  expect(length).toBeGreaterThan(5 * MEGABYTE)
  expect(most).toBeLessThan(64 * MEGABYTE)
})

it('reads from the database no faster than its reader', async () => {
  const { database } = api
  const contributors = createContributorService({ database, ledger: { chainId: 31337, sale } })
  const file = await contributors.open('json')
  await once(file, 'readable')
  await setTimeout(300)
  expect(file.readableLength).toBeLessThan(MEGABYTE / 4)
  expect(await runningQueries('test')).toBe(1n)
  file.destroy()
  await expect.poll(() => runningQueries('test')).toBe(0n)
})

it('ends the query of a reader who goes away, and gives the connection back', async () => {
  for (let index = 0; index < 12; index += 1) {
    const answer = await open('')
    await once(answer, 'readable')
    answer.destroy()
  }
  await expect.poll(() => runningQueries('amour-api'), { timeout: 10_000 }).toBe(0n)
  // More than the pool has: a lost connection would leave this without one.
  expect((await ask('?format=json')).statusCode).toBe(200)
})

async function open(query: string): Promise<IncomingMessage> {
  const [answer] = (await once(httpGet(origin + path(query), { headers: cookie }), 'response')) as [
    IncomingMessage,
  ]
  expect(answer.statusCode).toBe(200)
  return answer
}

async function runningQueries(application: string): Promise<bigint> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) from pg_stat_activity
    where datname = current_database() and application_name = ${application}
      and pid <> pg_backend_pid() and query like '%positions%'
      and state <> 'idle'`.execute(api.database)
  return rows[0]?.count ?? -1n
}

async function seedMany(): Promise<void> {
  const { database } = api
  await sql`
    insert into positions
    select 31337, ${bytes(sale)}, decode(lpad(to_hex(n), 40, '0'), 'hex'), 0, n % 3, n::numeric * 1000000000000000001, n::bigint * 1000001,
      n::bigint * 50000, 1 + n % 4, '2027-01-01'::timestamptz + n * interval '1 second', '2027-02-01'
    from generate_series(1, ${ROWS}::int) n`.execute(database)
  const ledger: SeededLedger = { database, chainId: 31337, sale }
  const entry = { buyer: buyer.address, round: 1, asset: 2, block: 5n, at: new Date(), tokens: 0n, paid: 0n }
  await seedEntry(ledger, 'claim', { ...entry, tokens: 3n })
  await seedEntry(ledger, 'claim', { ...entry, tokens: 4n })
  await seedEntry(ledger, 'claim', { ...entry, tokens: 9n, round: 0 })
  await seedEntry(ledger, 'excess-return', { ...entry, paid: 3n })
  await sql`
    insert into positions
    select 31337, ${bytes(sale)}, ${bytes(buyer.address)}, 1, 2, 100, 5, 6, 1, now(), now()`.execute(database)
  await sql`analyze`.execute(database)
}

async function declareAs(country: string, status: string): Promise<void> {
  const headers = { ...(await signIn(api.app, buyer)), ...fromOurPages }
  const { hash: termsHash } = (await api.app.inject({ url: '/api/v1/terms' })).json()
  const payload = { country, status, notUsPerson: true, acceptTerms: true, termsHash }
  const answer = await api.app.inject({ method: 'PUT', url: '/api/v1/me/declaration', headers, payload })
  expect(answer.statusCode).toBe(200)
}

function csvCells(row: Contributor): string[] {
  const { asset, claimed, paid, returned, tokens, usd } = row
  return [
    row.address,
    String(row.round),
    asset.symbol,
    formatUnits(BigInt(tokens), AMR_DECIMALS),
    formatUnits(BigInt(paid), asset.decimals),
    formatUnits(BigInt(usd), 6),
    String(row.purchases),
    row.firstPurchaseAt,
    row.lastPurchaseAt,
    row.country ?? '',
    row.status ?? '',
    formatUnits(BigInt(claimed), AMR_DECIMALS),
    formatUnits(BigInt(returned), asset.decimals),
  ]
}
