import { findConfirmation, findLead, lockLead, recordConsents, updateLead } from '@amour/db'
import { DomainError } from '@amour/domain'
import { v7 as uuid } from 'uuid'
import { atEvenPace } from './at-even-pace.ts'
import { hashOfToken } from './confirmation-token.ts'
import { isDisposable } from './is-disposable.ts'
import { checkChoices } from './lead-choices.ts'
import type { LeadMails } from './lead-mails.ts'
import { hashOfIp, indexOfEmail, type LeadResources, placeOfEmail } from './lead-resources.ts'
import { parseEmail } from './parse-email.ts'
import type { Resend, SignUp } from './schemas.ts'

/** Sign-up and its repetition: what they do shows in the mailbox only. */
export function createSignUp(resources: LeadResources, mails: LeadMails) {
  const { database, settings, takesSignUps, vault } = resources

  async function signUp(email: string, { consents, language, topics }: SignUp, ip: string): Promise<void> {
    const emailIndex = indexOfEmail(vault, email)
    if (!(await mails.mayWrite(emailIndex))) return
    const id = uuid()
    const emailSealed = vault.seal(email, placeOfEmail(id))
    await database.transaction().execute(async (trx) => {
      const lead = await lockLead(trx, { id, emailIndex, emailSealed, language })
      // Whoever fills in a form with somebody else's address changes nothing of theirs.
      if (lead.status === 'confirmed') return mails.sendLink(trx, lead)
      await recordConsents(trx, { leadId: lead.id, action: 'asked', consents, ipHash: hashOfIp(vault, ip) })
      await updateLead(trx, lead.id, lead.status === 'pending' ? { language } : {})
      await mails.askToConfirm(trx, lead, { topics, consents }, language)
    })
  }

  async function resend(emailIndex: Buffer): Promise<void> {
    if (!(await mails.mayWrite(emailIndex))) return
    await database.transaction().execute(async (trx) => {
      const lead = await findLead(trx, { emailIndex })
      if (lead?.status === 'confirmed') return mails.sendLink(trx, lead)
      if (lead?.status !== 'pending') return
      const asked = await findConfirmation(trx, { leadId: lead.id })
      if (asked) await mails.askToConfirm(trx, lead, asked, lead.language)
    })
  }

  /** The blind index of the address to which an older link was sent. */
  async function addressOfLink(token: string): Promise<Buffer | undefined> {
    const asked = await findConfirmation(database, { tokenHash: hashOfToken(token) })
    const lead = asked && (await findLead(database, { id: asked.leadId }))
    return lead && indexOfEmail(vault, vault.open(lead.emailSealed, placeOfEmail(lead.id)))
  }

  return {
    async signUp(input: SignUp, ip: string): Promise<void> {
      const email = parseEmail(input.email)
      if (isDisposable(email)) throw disposable()
      checkChoices(settings, input.topics, input.consents)
      if (!(await takesSignUps())) throw new DomainError('lead.sign-up-suspended')
      await atEvenPace(async () => {
        if (!input.homepage) await signUp(email, input, ip)
      })
    },

    async resend({ email, token }: Resend): Promise<void> {
      if ((email === undefined) === (token === undefined)) {
        throw new DomainError('request.invalid', {
          errors: [{ path: '/email', message: 'either this or a token' }],
        })
      }
      const address = email === undefined ? undefined : parseEmail(email)
      await atEvenPace(async () => {
        const index = address === undefined ? await addressOfLink(token ?? '') : indexOfEmail(vault, address)
        if (index) await resend(index)
      })
    },
  }
}

function disposable(): DomainError {
  return new DomainError('lead.email-disposable', {
    errors: [{ path: '/email', message: 'is of a domain whose addresses vanish' }],
  })
}
