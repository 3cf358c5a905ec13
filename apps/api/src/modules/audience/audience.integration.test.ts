import { devAccount } from '@amour/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestApi, type TestApi, webSecret } from '../../../test/open-test-api.ts'
import { fromOurPages, signIn } from '../../../test/sign-in.ts'
import { MOST_COUNTS } from './schemas.ts'

const [admin, buyer] = [devAccount(2), devAccount(4)]
const today = () => new Date().toISOString().slice(0, 10)

let api: TestApi
let cookie: { cookie: string }
beforeAll(async () => {
  api = await openTestApi({ adminWallets: [admin.address] })
  cookie = await signIn(api.app, admin)
})
afterAll(() => api.close())

/** As the web server speaks for itself. */
const fromWeb = { ...fromOurPages, 'x-amour-web': webSecret }
const send = (counts: unknown, headers: Record<string, string> = fromWeb) =>
  api.app.inject({ method: 'POST', url: '/api/v1/audience', headers, payload: { counts } as object })
const ask = (query = '', headers: Record<string, string> = cookie) =>
  api.app.inject({ url: `/api/v1/admin/audience${query}`, headers })

it('adds up what web servers have counted, and shows it to administrators', async () => {
  const batch = [
    { kind: 'page', value: '/', visits: 2 },
    { kind: 'page', value: '/en/sale', visits: 1 },
    { kind: 'referrer', value: 'news.example', visits: 1 },
    { kind: 'campaign', value: 'newsletter/launch', visits: 1 },
  ]
  expect((await send(batch)).statusCode).toBe(204)
  expect((await send(batch.slice(0, 1))).statusCode).toBe(204)
  const answer = await ask(`?from=${today()}`)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.json()).toEqual({
    from: today(),
    to: today(),
    days: [{ day: today(), visits: '5' }],
    pages: [
      { value: '/', visits: '4' },
      { value: '/en/sale', visits: '1' },
    ],
    referrers: [{ value: 'news.example', visits: '1' }],
    campaigns: [{ value: 'newsletter/launch', visits: '1' }],
  })
})

it('takes nothing through a proxy, and nothing from elsewhere', async () => {
  const batch = [{ kind: 'page', value: '/', visits: 1 }]
  const forged = [
    {},
    fromOurPages,
    { ...fromOurPages, 'x-amour-web': '0'.repeat(64) },
    { ...fromWeb, 'x-forwarded-for': '203.0.113.9' },
  ]
  for (const headers of forged) {
    expect((await send(batch, headers as Record<string, string>)).json()).toMatchObject({
      status: 403,
      code: 'auth.origin-refused',
    })
  }
})

it.each([
  [[]],
  [[{ kind: 'page', value: '/?q=alice@example.org', visits: 1 }]],
  [[{ kind: 'page', value: 'vente', visits: 1 }]],
  [[{ kind: 'page', value: `/${'a'.repeat(200)}`, visits: 1 }]],
  [[{ kind: 'page', value: '/', visits: 0 }]],
  [[{ kind: 'page', value: '/', visits: 1, address: '203.0.113.9' }]],
  [[{ kind: 'referrer', value: 'https://a.example/path', visits: 1 }]],
  [[{ kind: 'campaign', value: 'alice@example.org/', visits: 1 }]],
  [[{ kind: 'visitor', value: '/', visits: 1 }]],
  [Array.from({ length: MOST_COUNTS + 1 }, () => ({ kind: 'page', value: '/', visits: 1 }))],
])('refuses a batch that is not one: %j', async (counts) => {
  expect((await send(counts)).json()).toMatchObject({ status: 400, code: 'request.invalid' })
})

it('is for administrators alone, and for days that are', async () => {
  expect((await ask('', {})).json()).toMatchObject({ code: 'auth.required' })
  expect((await ask('', await signIn(api.app, buyer))).json()).toMatchObject({ code: 'auth.admin-required' })
  for (const query of ['?from=2026-02-31', '?to=x', '?from=2026-11-02&to=2026-11-01', '?from=2020-01-01'])
    expect((await ask(query)).json()).toMatchObject({ status: 400, code: 'request.invalid' })
})
