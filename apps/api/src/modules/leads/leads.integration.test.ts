import { insertSuspension } from '@amour/db'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leadHand } from '../../../test/lead-hand.ts'
import { openTestApi, type TestApi } from '../../../test/open-test-api.ts'

let api: TestApi
let hand: ReturnType<typeof leadHand>
beforeAll(async () => {
  api = await openTestApi()
  hand = leadHand(api)
})
afterAll(() => api.close())

const someone = () => `${randomUUID()}@amour.example`
const notice = { status: 'check-your-inbox' }

async function countLeads(): Promise<number> {
  const { count } = await api.database
    .selectFrom('leads')
    .select((select) => select.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

const statusOf = async (token: string) =>
  (await hand.call('GET', '/preferences', { token })).json() as { status?: string; code?: string }

describe('sign-up', () => {
  it('is confirmed from the mailbox, and then only', async () => {
    const email = someone()
    const answer = await hand.signUp({ email })
    expect([answer.statusCode, answer.json()]).toEqual([202, notice])
    const { data, language } = await hand.newestMail('lead-confirm', email)
    expect(language).toBe('fr')
    expect(data).toMatchObject({
      topics: ['Les nouvelles du projet', 'La vente et ses documents'],
      hours: 48,
    })
    const confirmed = await hand.call('POST', '/confirm', { payload: { token: data.token } })
    expect(confirmed.statusCode).toBe(200)
    const { manageToken } = confirmed.json() as { manageToken: string }
    const preferences = await hand.call('GET', '/preferences', { token: manageToken })
    expect(preferences.json()).toMatchObject({
      email,
      status: 'confirmed',
      topics: ['news', 'sale'],
      consents: [{ purpose: 'letters', version: '2026-11' }],
    })
    expect((await hand.newestMail('lead-welcome', email)).data).toMatchObject({ manageToken })
  })

  it('keeps neither address nor IP nor token in the open', async () => {
    const email = someone()
    await hand.call('POST', '', {
      payload: {
        email,
        language: 'en',
        topics: ['news'],
        consents: [{ purpose: 'letters', version: '2026-11' }],
      },
      headers: { 'x-forwarded-for': '198.51.100.77' },
    })
    const { data } = await hand.newestMail('lead-confirm', email)
    for (const table of ['leads', 'lead_topics', 'lead_consents', 'lead_tokens', 'mails', 'jobs.job']) {
      const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(table)} t`.execute(
        api.database,
      )
      const text = rows.map((row) => row.text).join('\n')
      for (const secret of [email, Buffer.from(email).toString('hex'), '198.51.100.77', data.token]) {
        expect(text, table).not.toContain(secret)
      }
    }
  })

  it('answers the same whether an address is known, waiting, gone or new, and about as fast', async () => {
    const [known, waiting, left] = [someone(), someone(), someone()]
    await hand.becomeReader(known)
    await hand.signUp({ email: waiting })
    const token = await hand.becomeReader(left)
    await hand.call('POST', `/unsubscribe?token=${token}`)
    const seen = []
    const times: number[] = []
    for (const email of [known, waiting, left, someone()]) {
      const startedAt = performance.now()
      const { body, headers, statusCode } = await hand.signUp({ email })
      times.push(performance.now() - startedAt)
      const { date: _date, 'x-request-id': _id, ...stable } = headers
      seen.push({ body, statusCode, headers: stable })
    }
    for (const answer of seen) expect(answer).toEqual(seen[0])
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(100)
    expect(await hand.newestMail('lead-known', known)).toBeDefined()
    expect(await hand.newestMail('lead-confirm', left)).toBeDefined()
    expect((await statusOf(token)).status).toBe('left')
  })

  it('changes nothing of a reader whose address somebody else fills in', async () => {
    const email = someone()
    const token = await hand.becomeReader(email)
    await hand.signUp({ email: email.toUpperCase(), topics: ['build'], language: 'en' })
    expect((await hand.call('GET', '/preferences', { token })).json()).toMatchObject({
      topics: ['news', 'sale'],
      language: 'fr',
    })
  })

  it('of one address fifty times at once makes one reader and at most three mails', async () => {
    const email = someone()
    const before = await countLeads()
    const answers = await Promise.all(Array.from({ length: 50 }, () => hand.signUp({ email })))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(50).fill(202))
    expect(await countLeads()).toBe(before + 1)
    expect(await hand.mailsTo(email)).toHaveLength(3)
  })

  it('by a robot that fills in what people do not see is answered alike, and not kept', async () => {
    const before = await countLeads()
    const answer = await hand.signUp({ email: someone(), homepage: 'https://spam.example' })
    expect([answer.statusCode, answer.json()]).toEqual([202, notice])
    expect(await countLeads()).toBe(before)
  })

  it('takes so many from one client address, and says when to come back', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.50' }
    const payload = { email: 'a@mailinator.com', language: 'fr', topics: ['news'], consents: [] }
    const answers = []
    for (let index = 0; index < 31; index += 1)
      answers.push(await hand.call('POST', '', { payload, headers }))
    expect(answers.at(-2)?.statusCode).toBe(400)
    expect(answers.at(-1)?.json()).toMatchObject({ status: 429, code: 'request.too-many' })
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('a sign-up that cannot be taken', () => {
  it.each([
    [{ email: 'a@mailinator.com' }, 'lead.email-disposable'],
    [{ email: 'a@sub.mailinator.com' }, 'lead.email-disposable'],
    [{ email: 'a@amour.example\r\nBcc: b@amour.example' }, 'lead.email-invalid'],
    [{ email: 'not an address' }, 'lead.email-invalid'],
    [{ email: 'x'.repeat(400) }, 'request.invalid'],
    [{ email: ['a@amour.example'] }, 'request.invalid'],
    [{ topics: [] }, 'request.invalid'],
    [{ topics: ['unknown'] }, 'request.invalid'],
    [{ topics: ['constructor'] }, 'request.invalid'],
    [{ consents: [] }, 'request.invalid'],
    [{ consents: [{ purpose: 'unknown', version: '2026-11' }] }, 'request.invalid'],
    [{ consents: [{ purpose: 'letters', version: '1999-01' }] }, 'lead.wording-outdated'],
    [{ language: 'de' }, 'request.invalid'],
    [{ status: 'confirmed' }, 'request.invalid'],
  ])('%j is refused as %s', async (changes, code) => {
    const before = await countLeads()
    expect((await hand.signUp(changes)).json()).toMatchObject({ code })
    expect(await countLeads()).toBe(before)
  })

  it('by size or by another site is refused', async () => {
    const large = await hand.signUp({ email: 'x'.repeat(10_000_000) })
    expect(large.json()).toMatchObject({ status: 413, code: 'request.too-large' })
    const foreign = await hand.call('POST', '', { payload: {}, headers: { origin: 'https://evil.example' } })
    expect(foreign.json()).toMatchObject({ status: 403, code: 'auth.origin-refused' })
  })
})

describe('a confirmation', () => {
  it('is used once by whoever comes first', async () => {
    const email = someone()
    await hand.signUp({ email })
    const { data } = await hand.newestMail('lead-confirm', email)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => hand.call('POST', '/confirm', { payload: { token: data.token } })),
    )
    const codes = answers.map(({ statusCode }) => statusCode).toSorted()
    expect(codes).toEqual([200, ...Array<number>(19).fill(410)])
    expect((await hand.mailsTo(email)).filter(({ template }) => template === 'lead-welcome')).toHaveLength(1)
  })

  it('expires, and another is sent for the same choices', async () => {
    const email = someone()
    await hand.signUp({ email, topics: ['build'] })
    const { data } = await hand.newestMail('lead-confirm', email)
    await sql`update lead_tokens set expires_at = now()`.execute(api.database)
    const late = await hand.call('POST', '/confirm', { payload: { token: data.token } })
    expect(late.json()).toMatchObject({ status: 410, code: 'lead.token-expired' })
    const resent = await hand.call('POST', '/resend', { payload: { token: data.token } })
    expect([resent.statusCode, resent.json()]).toEqual([202, notice])
    const { data: fresh } = await hand.newestMail('lead-confirm', email)
    expect(fresh.token).not.toBe(data.token)
    const confirmed = await hand.call('POST', '/confirm', { payload: { token: fresh.token } })
    const { manageToken } = confirmed.json() as { manageToken: string }
    expect((await hand.call('GET', '/preferences', { token: manageToken })).json()).toMatchObject({
      topics: ['build'],
    })
  })

  it('that nobody made is refused', async () => {
    const answer = await hand.call('POST', '/confirm', { payload: { token: 'x'.repeat(43) } })
    expect(answer.json()).toMatchObject({ status: 404, code: 'lead.token-invalid' })
  })

  it('is sent again to an address, with one answer for all', async () => {
    const [known, unknown] = [someone(), someone()]
    await hand.becomeReader(known)
    for (const payload of [{ email: known }, { email: unknown }, { token: 'x'.repeat(43) }]) {
      const answer = await hand.call('POST', '/resend', { payload })
      expect([answer.statusCode, answer.json()]).toEqual([202, notice])
    }
    expect(await hand.newestMail('lead-known', known)).toBeDefined()
    expect(await hand.mailsTo(unknown)).toEqual([])
    const neither = await hand.call('POST', '/resend', { payload: { language: 'fr' } })
    expect(neither.json()).toMatchObject({ code: 'request.invalid' })
  })
})

it('takes no sign-up while marketing is suspended, and lets readers leave', async () => {
  const email = someone()
  const token = await hand.becomeReader(email)
  const now = Date.now()
  const suspension = {
    from: new Date(now - 1_000),
    until: new Date(now + 60_000),
    reason: 'A test',
    actor: 'alice',
  }
  await insertSuspension(api.database, suspension)
  const refused = await hand.signUp({ email: someone() })
  expect([refused.statusCode, refused.json()]).toMatchObject([503, { code: 'lead.sign-up-suspended' }])
  expect((await hand.call('DELETE', '', { token })).statusCode).toBe(204)
})
