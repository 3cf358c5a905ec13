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
const statusOf = async (token: string) =>
  (await hand.call('GET', '/preferences', { token })).json() as { status?: string; code?: string }

describe('a reader', () => {
  it('changes topics, language and consents, and each step is evidence', async () => {
    const email = someone()
    const token = await hand.becomeReader(email)
    const consents = [{ purpose: 'invitations', version: '2026-11' }]
    const payload = { language: 'en', topics: ['build'], consents }
    const changed = await hand.call('PUT', '/preferences', { token, payload })
    expect(changed.json()).toMatchObject({ ...payload, status: 'confirmed' })
    const { consents: evidence, mails } = (await hand.call('GET', '/export', { token })).json() as {
      consents: { purpose: string; action: string }[]
      mails: { template: string }[]
    }
    expect(evidence.map(({ action, purpose }) => `${purpose} ${action}`)).toEqual([
      'letters asked',
      'letters given',
      'letters withdrawn',
      'invitations given',
    ])
    expect(mails.map(({ template }) => template)).toEqual(['lead-confirm', 'lead-welcome'])
    await expect(sql`update lead_consents set action = 'given'`.execute(api.database)).rejects.toThrow(
      /never changed/,
    )
  })

  it.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--',
    ],
  ])('leaves by one click of a mail program, as %s, as often as it likes', async (contentType, body) => {
    const token = await hand.becomeReader(someone())
    for (let turn = 0; turn < 2; turn += 1) {
      const answer = await api.app.inject({
        method: 'POST',
        url: `/api/v1/leads/unsubscribe?token=${token}`,
        headers: { 'content-type': contentType },
        payload: body,
      })
      expect([answer.statusCode, answer.headers.location, answer.cookies]).toEqual([204, undefined, []])
    }
    expect(await statusOf(token)).toMatchObject({ status: 'left', consents: [] })
  })

  it('is not left by a mail scanner that opens links', async () => {
    const token = await hand.becomeReader(someone())
    const opened = await api.app.inject({ url: `/api/v1/leads/unsubscribe?token=${token}` })
    expect(opened.statusCode).toBe(405)
    expect((await statusOf(token)).status).toBe('confirmed')
  })

  it('replaces the link, and older ones work no more', async () => {
    const email = someone()
    const token = await hand.becomeReader(email)
    expect((await hand.call('POST', '/renew-link', { token })).statusCode).toBe(202)
    expect((await statusOf(token)).code).toBe('lead.token-invalid')
    const { data } = await hand.newestMail('lead-known', email)
    expect((await statusOf(data.manageToken)).status).toBe('confirmed')
  })

  it('is erased with all that belongs to it, and told so by a last mail', async () => {
    const email = someone()
    const token = await hand.becomeReader(email)
    expect((await hand.call('DELETE', '', { token })).statusCode).toBe(204)
    expect((await statusOf(token)).code).toBe('lead.token-invalid')
    expect((await hand.mailsTo(email)).map(({ template }) => template)).toEqual(['lead-goodbye'])
    expect((await hand.call('DELETE', '', { token })).json()).toMatchObject({ code: 'lead.token-invalid' })
  })

  it.each(['', 'x', 'x'.repeat(59), '../../etc/passwd'])(
    'has no preferences under the token %j',
    async (token) => {
      const answer = await hand.call('GET', '/preferences', { headers: { authorization: `Bearer ${token}` } })
      expect(answer.json()).toMatchObject({ status: 404, code: 'lead.token-invalid' })
    },
  )
})
