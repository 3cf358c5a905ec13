import { expect, it } from 'vitest'
import { answerLetter } from './answer-letter.ts'
import type { LeadAnswer, LeadCall } from './ask-leads.ts'

async function post(
  page: Parameters<typeof answerLetter>[0],
  text: string,
  answer: LeadAnswer = { data: {} },
) {
  const calls: LeadCall[] = []
  const ask = (call: LeadCall) => {
    calls.push(call)
    return Promise.resolve(answer)
  }
  const outcome = await answerLetter(page, { language: 'en', fields: new URLSearchParams(text) }, ask)
  return { calls, outcome }
}

it('sends a sign-up as it was written, and no box that was not ticked', async () => {
  const { calls, outcome } = await post(
    'letters',
    'email=a%40b.example&homepage=&topics=news&topics=news&consents=letters%402026-11',
  )
  const body = {
    email: 'a@b.example',
    language: 'en',
    homepage: '',
    topics: ['news'],
    consents: [{ purpose: 'letters', version: '2026-11' }],
  }
  expect(calls).toEqual([{ method: 'POST', body }])
  expect(outcome).toEqual({ to: '/en/letters/check-your-inbox' })
  expect((await post('letters', '')).calls[0]?.body).toMatchObject({ email: '', topics: [], consents: [] })
})

it('leads from a confirmation to the preferences', async () => {
  const { outcome } = await post('confirm', 'token=t', { data: { manageToken: 'm&1' } })
  expect(outcome).toEqual({ to: '/en/letters/preferences?token=m%261&done=confirmed' })
})

it('shows the page again when the API refuses', async () => {
  const problem = { code: 'lead.token-expired', status: 410 }
  expect((await post('confirm', 'token=t', { problem })).outcome).toEqual({ problem })
})

it('erases only what is meant, and takes an unknown button for saving', async () => {
  expect(await post('preferences', 'token=t&deed=erase')).toMatchObject({
    calls: [],
    outcome: { problem: { code: 'lead.erasure-not-meant' } },
  })
  expect((await post('preferences', 'token=t&deed=erase&meant=yes')).calls).toEqual([
    { method: 'DELETE', token: 't' },
  ])
  expect((await post('preferences', 'token=t&deed=constructor')).calls[0]?.method).toBe('PUT')
})

it('knows no form of a page that has none', () => {
  expect(
    answerLetter('goodbye', { language: 'fr', fields: new URLSearchParams() }, () => Promise.reject()),
  ).toBe(undefined)
})
