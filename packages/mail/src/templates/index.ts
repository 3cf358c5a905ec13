import type { MailContent } from '../mail-content.ts'
import type { Mail, MailName } from '../mail-catalogue.ts'
import type { Template } from '../template.ts'
import { leadConfirm } from './lead-confirm.ts'
import { leadGoodbye } from './lead-goodbye.ts'
import { leadKnown } from './lead-known.ts'
import { leadWelcome } from './lead-welcome.ts'

const templates: { [Name in MailName]: Template<Name> } = {
  'lead-confirm': leadConfirm,
  'lead-known': leadKnown,
  'lead-welcome': leadWelcome,
  'lead-goodbye': leadGoodbye,
}

/** What a mail says. */
export function writeMail<Name extends MailName>(
  { data, language, template }: Mail<Name>,
  origin: string,
): MailContent {
  return templates[template](data, { language, origin })
}
