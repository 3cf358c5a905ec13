import type { Vault } from '@amour/vault'
import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'
import { type Mail, mailCatalogue, type MailName } from './mail-catalogue.ts'
import { placeOfMail } from './request-mail.ts'

const Envelope = Type.Object({
  template: Type.Enum(Object.keys(mailCatalogue) as MailName[]),
  language: Type.Enum(['fr', 'en']),
  to: Type.String({ minLength: 3, maxLength: 254 }),
  data: Type.Unknown(),
})

/**
 * The mail of a row, known to have its form.
 *
 * @throws InvalidSealError, or TypeError that tells nothing of the content
 */
export function openMail(vault: Vault, id: string, sealed: Uint8Array): Mail {
  const value: unknown = JSON.parse(vault.open(sealed, placeOfMail(id)))
  if (!isMail(value)) throw new TypeError('A mail does not have the form of its template')
  return value
}

function isMail(value: unknown): value is Mail {
  return (
    Value.Check(Envelope, value) &&
    Value.Check(mailCatalogue[(value as Static<typeof Envelope>).template], value.data)
  )
}
