import Type from 'typebox'
import { problems, unsafeRefusals } from '../../http/problem-responses.ts'
import { reference } from '../../http/reference.ts'
import {
  LeadChoices,
  LeadExport,
  LeadLink,
  LeadNotice,
  LeadPreferences,
  PreferencesInput,
  Resend,
  SignUp,
  TokenInput,
  UnsubscribeQuery,
} from './schemas.ts'

const tags = ['Letters']
const withToken = 'Takes the token of a letter’s link as `Authorization: Bearer`.'

export const getLeadChoices = {
  operationId: 'getLeadChoices',
  tags,
  summary: 'Topics, and the sentences to agree to, each a box of its own',
  response: { 200: reference(LeadChoices), ...problems() },
}

export const signUpLead = {
  operationId: 'signUpLead',
  tags,
  summary: 'Asks for letters; the answer is the same whether an address is known or not',
  body: SignUp,
  response: {
    202: reference(LeadNotice),
    ...problems(
      ...unsafeRefusals,
      'lead.email-invalid',
      'lead.email-disposable',
      'lead.wording-outdated',
      'lead.sign-up-suspended',
      'internal.unavailable',
    ),
  },
}

export const confirmLead = {
  operationId: 'confirmLead',
  tags,
  summary: 'Confirms a sign-up, once; the mailbox gets a welcome',
  body: TokenInput,
  response: {
    200: reference(LeadLink),
    ...problems(
      ...unsafeRefusals,
      'lead.token-invalid',
      'lead.token-expired',
      'lead.token-used',
      'internal.unavailable',
    ),
  },
}

export const resendLink = {
  operationId: 'resendLink',
  tags,
  summary: 'Sends a new link to an address; the answer is the same whether it is known or not',
  body: Resend,
  response: {
    202: reference(LeadNotice),
    ...problems(...unsafeRefusals, 'lead.email-invalid', 'internal.unavailable'),
  },
}

export const getPreferences = {
  operationId: 'getPreferences',
  tags,
  summary: 'What a reader chose and agreed to',
  description: withToken,
  response: { 200: reference(LeadPreferences), ...problems('lead.token-invalid', 'internal.unavailable') },
}

export const changePreferences = {
  operationId: 'changePreferences',
  tags,
  summary: 'Changes topics, consents and language; without a consent the reader has left',
  description: withToken,
  body: PreferencesInput,
  response: {
    200: reference(LeadPreferences),
    ...problems(...unsafeRefusals, 'lead.token-invalid', 'lead.wording-outdated', 'internal.unavailable'),
  },
}

export const renewLink = {
  operationId: 'renewLink',
  tags,
  summary: 'Makes all links of older letters useless and sends a new one',
  description: withToken,
  response: {
    202: reference(LeadNotice),
    ...problems(...unsafeRefusals, 'lead.token-invalid', 'internal.unavailable'),
  },
}

export const exportLead = {
  operationId: 'exportLead',
  tags,
  summary: 'All that is kept of a reader',
  description: withToken,
  response: { 200: reference(LeadExport), ...problems('lead.token-invalid', 'internal.unavailable') },
}

export const eraseLead = {
  operationId: 'eraseLead',
  tags,
  summary: 'Erases a reader; a last mail says so',
  description: withToken,
  response: {
    204: Type.Null({ description: 'Erased' }),
    ...problems(...unsafeRefusals, 'lead.token-invalid', 'internal.unavailable'),
  },
}

export const unsubscribeLead = {
  operationId: 'unsubscribeLead',
  tags,
  summary: 'Withdraws all consents; also right when it is done already',
  description: 'One click of a mail program (RFC 8058): any form, from anywhere, without cookie or redirect.',
  querystring: UnsubscribeQuery,
  response: {
    204: Type.Null({ description: 'No more letters' }),
    ...problems(...unsafeRefusals, 'lead.token-invalid', 'internal.unavailable'),
  },
}
