import Type, { type Static, type TSchema } from 'typebox'

const Token = Type.String({ pattern: '^[A-Za-z0-9_-]{20,200}$' })
const Topics = Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 12 })
const closed = { additionalProperties: false }

/** Every mail by name, with the schema of its data. A name once used keeps its meaning: old mails may still wait. */
export const mailCatalogue = {
  /** Asks the owner of a mailbox to confirm a sign-up. */
  'lead-confirm': Type.Object({ token: Token, topics: Topics, hours: Type.Integer({ minimum: 1 }) }, closed),
  /** Somebody signed up an address that is confirmed already, or its owner asked for the link. */
  'lead-known': Type.Object({ manageToken: Token }, closed),
  /** After the confirmation. */
  'lead-welcome': Type.Object({ manageToken: Token, topics: Topics }, closed),
  /** After the erasure, the last one. */
  'lead-goodbye': Type.Object({}, closed),
} as const satisfies Record<string, TSchema>

export type MailName = keyof typeof mailCatalogue

export type MailData<Name extends MailName> = Static<(typeof mailCatalogue)[Name]>

export type MailLanguage = 'fr' | 'en'

/** A mail to one reader. */
export interface Mail<Name extends MailName = MailName> {
  template: Name
  language: MailLanguage
  to: string
  data: MailData<Name>
}
