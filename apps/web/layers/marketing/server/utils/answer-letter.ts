import type { LeadAnswer, LeadCall } from './ask-leads.ts'
import { type LetterLanguage, letterPaths, type LetterPage } from '../../shared/letter-paths.ts'

/** Where a form leads: to a page, or to a file. */
export type LetterOutcome =
  { to: string } | { file: unknown } | { problem: Extract<LeadAnswer, { problem: unknown }>['problem'] }

type Ask = (call: LeadCall) => Promise<LeadAnswer>

interface Form {
  language: LetterLanguage
  fields: URLSearchParams
}

/** What each page's form asks of the API, and where the reader goes from there. */
const forms: Partial<Record<LetterPage, (form: Form, ask: Ask) => Promise<LetterOutcome>>> = {
  async letters({ fields, language }, ask) {
    const body = {
      email: fields.get('email') ?? '',
      language,
      homepage: fields.get('homepage') ?? '',
      ...choices(fields),
    }
    return then(await ask({ method: 'POST', body }), () => pathTo('sent', language))
  },

  async link({ fields, language }, ask) {
    const body = fields.has('token') ? { token: fields.get('token') } : { email: fields.get('email') ?? '' }
    return then(await ask({ method: 'POST', path: '/resend', body }), () => pathTo('sent', language))
  },

  async confirm({ fields, language }, ask) {
    const body = { token: fields.get('token') ?? '' }
    return then(await ask({ method: 'POST', path: '/confirm', body }), (data) => {
      const { manageToken } = data as { manageToken: string }
      return pathTo('preferences', language, { token: manageToken, done: 'confirmed' })
    })
  },

  async leave({ fields, language }, ask) {
    const token = fields.get('token') ?? ''
    const path = `/unsubscribe?token=${encodeURIComponent(token)}`
    return then(await ask({ method: 'POST', path }), () => pathTo('goodbye', language, { token }))
  },

  preferences({ fields, language }, ask) {
    const token = fields.get('token') ?? ''
    const deed = deeds.get(fields.get('deed')) ?? save
    return deed({ fields, language, token }, ask)
  },
}

type Deed = (form: Form & { token: string }, ask: Ask) => Promise<LetterOutcome>

const save: Deed = async ({ fields, language, token }, ask) => {
  const body = { language: fields.get('language') === 'en' ? 'en' : 'fr', ...choices(fields) }
  return then(await ask({ method: 'PUT', path: '/preferences', token, body }), () =>
    pathTo('preferences', language, { token, done: 'saved' }),
  )
}

/** What the other buttons of the preferences do, by their value. */
const deeds = new Map<string | null, Deed>([
  [
    'renew',
    async ({ language, token }, ask) =>
      then(await ask({ method: 'POST', path: '/renew-link', token }), () => pathTo('sent', language)),
  ],
  [
    'export',
    async ({ token }, ask) => {
      const answer = await ask({ method: 'GET', path: '/export', token })
      return 'problem' in answer ? answer : { file: answer.data }
    },
  ],
  [
    'erase',
    async ({ fields, language, token }, ask) => {
      // A slip of the finger must not erase: the box says that it is meant.
      if (fields.get('meant') !== 'yes') return { problem: { code: 'lead.erasure-not-meant', status: 400 } }
      return then(await ask({ method: 'DELETE', token }), () => pathTo('goodbye', language, { erased: '1' }))
    },
  ],
])

/** Answers a form; undefined for a page without one. */
export function answerLetter(page: LetterPage, form: Form, ask: Ask): Promise<LetterOutcome> | undefined {
  return forms[page]?.(form, ask)
}

/** Topics and consents as the boxes of our forms send them: `purpose@version`. */
function choices(fields: URLSearchParams) {
  return {
    topics: [...new Set(fields.getAll('topics'))],
    consents: fields.getAll('consents').map((value) => {
      const [purpose = '', version = ''] = value.split('@')
      return { purpose, version }
    }),
  }
}

function then(answer: LeadAnswer, to: (data: unknown) => string): LetterOutcome {
  return 'problem' in answer ? answer : { to: to(answer.data) }
}

function pathTo(page: LetterPage, language: LetterLanguage, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString()
  return letterPaths[page][language] + (search && `?${search}`)
}
