import type { MailContent } from './mail-content.ts'
import type { MailData, MailLanguage, MailName } from './mail-catalogue.ts'

/** Writes a mail in one language. */
export type Template<Name extends MailName> = (
  data: MailData<Name>,
  context: { language: MailLanguage; origin: string },
) => MailContent
