import {
  findConfirmation,
  findLead,
  recordConsents,
  replaceTopics,
  updateLead,
  useConfirmation,
} from '@amour/db'
import { DomainError } from '@amour/domain'
import { hashOfToken } from './confirmation-token.ts'
import type { LeadMails } from './lead-mails.ts'
import { hashOfIp, type LeadResources } from './lead-resources.ts'

/** Makes what was asked for in a form the reader's own, once. */
export function createConfirm({ database, vault }: LeadResources, mails: LeadMails) {
  return async (token: string, ip: string): Promise<{ manageToken: string }> => {
    const tokenHash = hashOfToken(token)
    return database.transaction().execute(async (trx) => {
      const found = await findConfirmation(trx, { tokenHash })
      // Locked first, as a sign-up does: the two never wait for each other in a circle.
      const before = found && (await findLead(trx, { id: found.leadId }))
      if (!found || !before) throw new DomainError('lead.token-invalid')
      if (!(await useConfirmation(trx, tokenHash))) {
        throw new DomainError(found.expired && !found.used ? 'lead.token-expired' : 'lead.token-used')
      }
      await replaceTopics(trx, before.id, found.topics)
      const { consents } = found
      await recordConsents(trx, { leadId: before.id, action: 'given', consents, ipHash: hashOfIp(vault, ip) })
      // Somebody who comes back gets new links: the old ones may lie anywhere by now.
      await updateLead(trx, before.id, { status: 'confirmed', renewLinks: before.status === 'left' })
      const lead = await findLead(trx, { id: before.id })
      if (!lead) throw new DomainError('internal.unexpected')
      await mails.welcome(trx, lead, found.topics)
      return { manageToken: mails.manageToken(lead) }
    })
  }
}
