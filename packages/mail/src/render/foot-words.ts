import type { MailLanguage } from '../mail-catalogue.ts'

/** What stands at the foot of every mail. */
export const footWords: Record<MailLanguage, { sample: string; leave: string; greeting: string }> = {
  fr: {
    sample: 'Société fictive : ceci est un exemple.',
    leave: 'Ne plus recevoir de lettres',
    greeting: 'Bien à vous,',
  },
  en: {
    sample: 'Invented company: this is a sample.',
    leave: 'Receive no more letters',
    greeting: 'Yours sincerely,',
  },
}
