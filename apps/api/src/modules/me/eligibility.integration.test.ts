import { insertEligibilityRuling } from '@amour/db'
import { sql } from 'kysely'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openTestApi, type TestApi } from '../../../test/open-test-api.ts'
import { fromAnywhere, fromOurPages, signIn } from '../../../test/sign-in.ts'

let api: TestApi
let cookie: { cookie: string }
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())
beforeEach(async () => {
  cookie = await signIn(api.app, privateKeyToAccount(generatePrivateKey()))
})

const headers = () => ({ ...fromOurPages, ...fromAnywhere(), ...cookie })
const me = async () => (await api.app.inject({ url: '/api/v1/me', headers: headers() })).json()
const askForVoucher = async () =>
  (
    await api.app.inject({
      method: 'POST',
      url: '/api/v1/vouchers',
      headers: headers(),
      payload: { round: 0 },
    })
  ).json()

async function declare(change: object = {}) {
  const terms = (await api.app.inject({ url: '/api/v1/terms' })).json()
  const good = {
    country: 'FR',
    status: 'individual',
    notUsPerson: true,
    acceptTerms: true,
    termsHash: terms.hash,
  }
  const payload = { ...good, ...change }
  return (
    await api.app.inject({ method: 'PUT', url: '/api/v1/me/declaration', headers: headers(), payload })
  ).json()
}

/** Everything that was declared so far, some days earlier. */
const passDays = (days: number) =>
  api.database
    .updateTable('declarations')
    .set({ declared_at: sql`declared_at - ${days} * interval '1 day'` as never })
    .execute()

it('takes no declaration without the terms', async () => {
  expect(await declare({ acceptTerms: false })).toMatchObject({ status: 400, code: 'request.invalid' })
})

it('refuses a country and a US person, with the way to a person', async () => {
  expect(await declare({ country: 'US' })).toMatchObject({
    eligible: false,
    reason: { code: 'country-refused', appeal: true },
  })
  expect(await declare({ notUsPerson: false })).toMatchObject({ reason: { code: 'us-person' } })
  expect(await askForVoucher()).toMatchObject({ status: 403, code: 'eligibility.refused' })
})

it('does not believe the contrary of what was declared, until some time has passed and a person has decided', async () => {
  await declare({ notUsPerson: false })
  const waiting = await declare()
  expect(waiting).toMatchObject({ eligible: false, reason: { code: 'under-review', appeal: true } })
  expect(Date.parse(waiting.reason.retryAfter)).toBeGreaterThan(Date.now() + 71 * 3_600_000)
  expect(await askForVoucher()).toMatchObject({ code: 'eligibility.refused' })

  await passDays(4)
  const later = await me()
  expect(later.declaration).toMatchObject({ reason: { code: 'under-review', retryAfter: null } })
  const ruling = { actor: 'alice', note: null }
  await insertEligibilityRuling(api.database, later.person.id, { ...ruling, allowed: true })
  expect((await me()).declaration).toMatchObject({ eligible: true, reason: { code: 'eligible' } })
  await insertEligibilityRuling(api.database, later.person.id, { ...ruling, allowed: false })
  expect(await declare()).toMatchObject({ eligible: false, reason: { code: 'review-refused' } })
})
