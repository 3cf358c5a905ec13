import Type, { type Static } from 'typebox'
import { named } from '../../http/reference.ts'
import { Hash } from '../../http/values.ts'

export const Terms = named(
  'Terms',
  Type.Object({
    hash: Hash('Keccak-256 of the canonical text of both languages; it is in every voucher and purchase'),
    version: Type.String(),
    fr: Type.String({ description: 'Markdown, canonical' }),
    en: Type.String({ description: 'Markdown, canonical' }),
  }),
)

export type Terms = Static<typeof Terms>
