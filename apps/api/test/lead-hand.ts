import { type Mail, openMail } from '@amour/mail'
import { createVault } from '@amour/vault'
import type { LightMyRequestResponse } from 'fastify'
import { personalData, type TestApi } from './open-test-api.ts'
import { fromAnywhere, fromOurPages } from './sign-in.ts'

const vault = createVault(personalData)

const goodSignUp = {
  email: 'reader@amour.example',
  language: 'fr',
  topics: ['news', 'sale'],
  consents: [{ purpose: 'letters', version: '2026-11' }],
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

interface Call {
  token?: string
  payload?: object
  headers?: Record<string, string>
}

/** What tests do with the letters, each from another client address. */
export function leadHand(api: TestApi) {
  function call(
    method: Method,
    path: string,
    { headers, payload, token }: Call = {},
  ): Promise<LightMyRequestResponse> {
    return api.app.inject({
      method,
      url: `/api/v1/leads${path}`,
      headers: {
        ...fromOurPages,
        ...fromAnywhere(),
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(payload && { payload }),
    })
  }

  /** Mails that wait, as the worker would read them, oldest first. */
  async function mailsTo(email: string): Promise<Mail[]> {
    const rows = await api.database.selectFrom('mails').select(['id', 'sealed']).orderBy('id').execute()
    return rows
      .flatMap(({ id, sealed }) => (sealed ? [openMail(vault, id, sealed)] : []))
      .filter(({ to }) => to === email)
  }

  async function newestMail<Name extends Mail['template']>(
    template: Name,
    email: string,
  ): Promise<Mail<Name>> {
    const mail = (await mailsTo(email)).findLast((each) => each.template === template)
    if (!mail) throw new Error(`No mail ${template} waits`)
    return mail as Mail<Name>
  }

  const signUp = (changes: object = {}) => call('POST', '', { payload: { ...goodSignUp, ...changes } })

  /** A confirmed reader's token. */
  async function becomeReader(email: string, changes: object = {}): Promise<string> {
    await signUp({ email, ...changes })
    const { data } = await newestMail('lead-confirm', email)
    const answer = await call('POST', '/confirm', { payload: { token: data.token } })
    return (answer.json() as { manageToken: string }).manageToken
  }

  return { call, signUp, mailsTo, newestMail, becomeReader }
}
