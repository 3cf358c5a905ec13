import { buyerStatuses, eligibilityReasons } from '@amour/domain'
import Type, { type Static } from 'typebox'
import { named, nullable } from '../../http/reference.ts'
import { Hash, Instant } from '../../http/values.ts'

export const Declaration = named(
  'Declaration',
  Type.Object({
    country: Type.String({ description: 'ISO 3166-1 alpha-2' }),
    status: Type.Enum([...buyerStatuses]),
    acceptedTermsHash: Hash('The terms that were accepted'),
    declaredAt: Instant('When it was declared'),
    eligible: Type.Boolean({ description: 'Whether it allows a purchase under the terms now in force' }),
    reason: Type.Object({
      code: Type.Enum([...eligibilityReasons]),
      retryAfter: nullable(Instant('When a new declaration can change the answer')),
      appeal: Type.Boolean({ description: 'Whether a person can look at it again' }),
    }),
  }),
)

export const DeclarationInput = Type.Object(
  {
    country: Type.String({ pattern: '^[A-Z]{2}$', description: 'Residence or seat, ISO 3166-1 alpha-2' }),
    status: Type.Enum([...buyerStatuses]),
    notUsPerson: Type.Boolean({ description: 'The buyer states not to be a US person (Regulation S)' }),
    acceptTerms: Type.Literal(true),
    termsHash: Hash('The terms as they were shown, from `GET /terms`'),
  },
  { additionalProperties: false },
)

export type Declaration = Static<typeof Declaration>
export type DeclarationInput = Static<typeof DeclarationInput>
