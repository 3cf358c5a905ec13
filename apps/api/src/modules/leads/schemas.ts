import Type, { type Static } from 'typebox'
import { named, nullable } from '../../http/reference.ts'
import { Instant, Texts } from '../../http/values.ts'

const Language = Type.Enum(['fr', 'en'], { description: 'Language of the letters' })
const name = (description: string) => Type.String({ pattern: '^[a-z][a-z-]{0,30}$', description })
const ConsentInput = Type.Object(
  {
    purpose: name('Id of the purpose'),
    version: Type.String({ minLength: 1, maxLength: 20, description: 'Of the wording that was shown' }),
  },
  { additionalProperties: false },
)
const topics = (minItems: number) =>
  Type.Array(name('Id of a topic'), { minItems, maxItems: 12, uniqueItems: true })
const consents = (minItems: number) =>
  Type.Array(ConsentInput, {
    minItems,
    maxItems: 6,
    description: 'The boxes that were ticked, and no others',
  })
const email = Type.String({ minLength: 1, maxLength: 320, description: 'Domain in Unicode or Punycode' })
const token = Type.String({ minLength: 20, maxLength: 200, description: 'From the link of the mail' })

export const LeadChoices = named(
  'LeadChoices',
  Type.Object({
    topics: Type.Array(Type.Object({ id: Type.String(), name: Texts('Of the topic') })),
    purposes: Type.Array(
      Type.Object({
        id: Type.String(),
        version: Type.String({ description: 'To be sent back with the consent' }),
        wording: Texts('Sentence beside the box, which is never ticked beforehand'),
      }),
    ),
  }),
)

export const SignUp = Type.Object(
  {
    email,
    language: Language,
    topics: topics(1),
    consents: consents(1),
    homepage: Type.Optional(
      Type.String({
        maxLength: 2_000,
        description: 'Hidden from people: a form that fills it in is not kept',
      }),
    ),
  },
  { additionalProperties: false },
)

/** The one answer to every sign-up and to every request for a link. */
export const LeadNotice = named(
  'LeadNotice',
  Type.Object({
    status: Type.Literal('check-your-inbox', {
      description: 'Whoever owns the mailbox finds out more there, nobody else',
    }),
  }),
)

export const TokenInput = Type.Object({ token }, { additionalProperties: false })

export const LeadLink = named(
  'LeadLink',
  Type.Object({ manageToken: Type.String({ description: 'Opens the preferences; long-lived' }) }),
)

export const Resend = Type.Object(
  {
    token: Type.Optional(token),
    email: Type.Optional(email),
    language: Type.Optional(Language),
  },
  { additionalProperties: false, description: 'The token of a link that expired, or the address' },
)

export const LeadPreferences = named(
  'LeadPreferences',
  Type.Object({
    email: Type.String(),
    language: Language,
    status: Type.Enum(['confirmed', 'left'], { description: '`left`: no letters are sent' }),
    topics: Type.Array(Type.String()),
    consents: Type.Array(
      Type.Object({ purpose: Type.String(), version: Type.String(), givenAt: Instant('When it was given') }),
    ),
  }),
)

export const PreferencesInput = Type.Object(
  { language: Language, topics: topics(0), consents: consents(0) },
  { additionalProperties: false },
)

export const UnsubscribeQuery = Type.Object({ token })

export const LeadExport = named(
  'LeadExport',
  Type.Object(
    {
      email: Type.String(),
      language: Language,
      status: Type.Enum(['pending', 'confirmed', 'left']),
      createdAt: Instant('First sign-up'),
      confirmedAt: nullable(Instant('First confirmation')),
      lastActiveAt: Instant('From here the time of retention is counted'),
      topics: Type.Array(Type.Object({ topic: Type.String(), chosenAt: Instant('When it was chosen') })),
      consents: Type.Array(
        Type.Object({
          purpose: Type.String(),
          version: Type.String(),
          action: Type.Enum(['asked', 'given', 'withdrawn']),
          at: Instant('When'),
        }),
      ),
      mails: Type.Array(
        Type.Object({
          template: Type.String(),
          createdAt: Instant('When it was asked for'),
          sentAt: nullable(Instant('When it was sent')),
        }),
      ),
    },
    {
      description:
        'All that is kept of a reader, but the keyed hashes of the addresses from which consents came',
    },
  ),
)

export type LeadChoices = Static<typeof LeadChoices>
export type SignUp = Static<typeof SignUp>
export type Resend = Static<typeof Resend>
export type LeadNotice = Static<typeof LeadNotice>
export type LeadPreferences = Static<typeof LeadPreferences>
export type PreferencesInput = Static<typeof PreferencesInput>
export type LeadExport = Static<typeof LeadExport>
