import { addConfirmation, type Confirmation, type LeadRecord } from '@amour/db'
import { type MailLanguage, requestMail } from '@amour/mail'
import { CONFIRMATION_HOURS, newConfirmationToken } from './confirmation-token.ts'
import { topicNames } from './lead-choices.ts'
import { emailOf, type LeadResources } from './lead-resources.ts'
import { createManageTokens } from './manage-token.ts'

type Transaction = Parameters<typeof requestMail>[1]
type Resources = Pick<LeadResources, 'vault' | 'mailRoom' | 'settings' | 'rateLimiter'>

/** Mails to one address in an hour, whoever asks for them. */
const MAILS_AN_HOUR = { limit: 3, windowSeconds: 3_600 }

/** The letters that readers get about themselves. */
export function createLeadMails({ mailRoom, rateLimiter, settings, vault }: Resources) {
  const manage = createManageTokens(vault)
  const manageToken = ({ id, linkGeneration }: LeadRecord) =>
    manage.make({ leadId: id, generation: linkGeneration })

  return {
    manageToken,

    /** Whether one more mail may go to an address now. Who is refused is not told: that would tell of others. */
    async mayWrite(emailIndex: Buffer): Promise<boolean> {
      const { allowed } = await rateLimiter.consume(
        `lead-mail:${emailIndex.toString('base64url')}`,
        MAILS_AN_HOUR,
      )
      return allowed
    },

    /** Asks the mailbox's owner to confirm what was asked for. */
    async askToConfirm(
      trx: Transaction,
      lead: LeadRecord,
      { consents, topics }: Omit<Confirmation, 'leadId'>,
      language: MailLanguage,
    ): Promise<void> {
      const { token, tokenHash } = newConfirmationToken()
      const kept = { tokenHash, hours: CONFIRMATION_HOURS }
      await addConfirmation(trx, { leadId: lead.id, topics, consents }, kept)
      const data = { token, topics: topicNames(settings, topics, language), hours: CONFIRMATION_HOURS }
      const to = emailOf(vault, lead)
      await requestMail(mailRoom, trx, { template: 'lead-confirm', language, to, data }, lead.id)
    },

    async welcome(trx: Transaction, lead: LeadRecord, topics: readonly string[]): Promise<void> {
      const { language } = lead
      const data = { manageToken: manageToken(lead), topics: topicNames(settings, topics, language) }
      const to = emailOf(vault, lead)
      await requestMail(mailRoom, trx, { template: 'lead-welcome', language, to, data }, lead.id)
    },

    /** Sends the link to the preferences. */
    async sendLink(trx: Transaction, lead: LeadRecord): Promise<void> {
      const { language } = lead
      const data = { manageToken: manageToken(lead) }
      const to = emailOf(vault, lead)
      await requestMail(mailRoom, trx, { template: 'lead-known', language, to, data }, lead.id)
    },

    /** Not bound to the reader, who is erased by then. */
    async goodbye(
      trx: Transaction,
      { email, language }: { email: string; language: MailLanguage },
    ): Promise<void> {
      await requestMail(mailRoom, trx, { template: 'lead-goodbye', language, to: email, data: {} })
    },
  }
}

export type LeadMails = ReturnType<typeof createLeadMails>
