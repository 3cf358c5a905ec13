import { type CachePorts, createCachePorts } from '@amour/cache'
import { insertSuspension } from '@amour/db'
import { recordOfferPhase } from '@amour/db/testing'
import { disclosureOf, type OfferPhase, offerPhases } from '@amour/domain'
import { devAccount } from '@amour/testkit'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openTestApi, type TestApi } from '../../../test/open-test-api.ts'
import { fromOurPages, signIn } from '../../../test/sign-in.ts'
import type { Offer } from './schemas.ts'

const logger = { info: () => undefined, warn: () => undefined }
let api: TestApi
let ports: CachePorts
let cookie: { cookie: string }

beforeAll(async () => {
  api = await openTestApi({ phase: null })
  ports = await createCachePorts({ databaseUrl: api.variables['DATABASE_URL'] ?? '', logger })
  cookie = await signIn(api.app, devAccount(4))
})
afterAll(async () => {
  await ports.close()
  await api.close()
})

const get = (path: string, headers: Record<string, string> = {}) =>
  api.app.inject({ url: `/api/v1${path}`, headers })

async function enter(phase: OfferPhase): Promise<void> {
  await recordOfferPhase(api.database, phase)
  await ports.events.publish({ type: 'offer-changed' })
}

const shown = async () => (await get('/offer')).json<Offer>()

it('is a draft of which nothing may be said before anything was recorded', async () => {
  const offer = await shown()
  expect(offer).toMatchObject({ phase: 'draft', since: null, suspension: null, statement: null })
  expect(offer.disclosure).toEqual(disclosureOf('draft', false))
  expect(offer.entity).toMatchObject({ name: 'Amour Exemple SAS', email: 'bonjour@amour.example' })
})

describe.each(offerPhases)('in the phase %s', (phase) => {
  it('says what may be said, states what has to be stated, and sells only when open', async () => {
    await enter(phase)
    await vi.waitFor(async () => expect(await shown()).toMatchObject({ phase }), 2_000)
    const offer = await shown()
    expect(offer.disclosure).toEqual(disclosureOf(phase, false))
    if (['draft', 'notified'].includes(phase)) expect(offer.statement).toBeNull()
    else {
      const { email, name, phone, website } = offer.entity
      for (const text of Object.values(offer.statement ?? {}))
        for (const part of [name, website, phone, email]) expect(text).toContain(part)
      expect(offer.statement?.en).toContain('has not been reviewed or approved by any competent authority')
    }
    const refusal = (await askForVoucher()).json()
    if (phase === 'open') expect(refusal).toMatchObject({ code: 'eligibility.required' })
    else expect(refusal).toMatchObject({ status: 409, code: 'offer.not-open', retryable: false })
  })

  it('lets people sign in and see what is theirs', async () => {
    expect((await get('/me', cookie)).statusCode).toBe(200)
    // Neither ledger nor chain is there in this test: that alone is why there is nothing to see.
    for (const path of ['/me/purchases', '/me/positions'])
      expect((await get(path, cookie)).json().code).toMatch(/^(sale|chain)\.unavailable$/)
  })
})

it('knows what its reader has, and makes the answer anew when something changes', async () => {
  await enter('open')
  await vi.waitFor(async () => expect(await shown()).toMatchObject({ phase: 'open' }), 2_000)
  const etag = String((await get('/offer')).headers['etag'])
  expect((await get('/offer', { 'if-none-match': etag })).statusCode).toBe(304)
  await enter('cooling-off')
  await vi.waitFor(
    async () => expect((await get('/offer', { 'if-none-match': etag })).statusCode).toBe(200),
    2_000,
  )
})

it('hides marketing while it is suspended, sells on, and forgets the suspension by itself', async () => {
  await enter('open')
  const from = new Date(Date.now() - 1_000)
  const until = new Date(Date.now() + 4_000)
  await insertSuspension(api.database, { from, until, reason: 'Asked by the authority', actor: 'alice' })
  await ports.events.publish({ type: 'offer-changed' })
  await vi.waitFor(async () => {
    const { disclosure, suspension } = await shown()
    expect(disclosure).toEqual(disclosureOf('open', true))
    expect(suspension).toEqual({ until: until.toISOString(), reason: 'Asked by the authority' })
  }, 3_000)
  expect((await askForVoucher()).json()).toMatchObject({ code: 'eligibility.required' })
  await vi.waitFor(async () => {
    expect(await shown()).toMatchObject({ suspension: null, disclosure: { marketing: true } })
  }, 10_000)
})

function askForVoucher() {
  return api.app.inject({
    method: 'POST',
    url: '/api/v1/vouchers',
    headers: { ...cookie, ...fromOurPages },
    payload: { round: 0 },
  })
}
