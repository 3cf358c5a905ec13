import {
  type ConsentRecord,
  type Database,
  eraseLead,
  findLead,
  type LeadRecord,
  listMails,
  readConsents,
  readTopics,
  recordConsents,
  replaceTopics,
  standingConsents,
  updateLead,
} from '@amour/db'
import { DomainError } from '@amour/domain'
import { checkChoices } from './lead-choices.ts'
import type { LeadMails } from './lead-mails.ts'
import { emailOf, hashOfIp, type LeadResources } from './lead-resources.ts'
import { createManageTokens } from './manage-token.ts'
import type { LeadExport, LeadPreferences, PreferencesInput } from './schemas.ts'

/** What a reader does alone, with the link that every letter carries. */
export function createPreferences({ database, settings, vault }: LeadResources, mails: LeadMails) {
  const manage = createManageTokens(vault)

  /** @throws DomainError `lead.token-invalid` */
  async function readerOf(source: Database, token: string): Promise<LeadRecord> {
    const reference = manage.read(token)
    const lead = reference && (await findLead(source, { id: reference.leadId }))
    if (!lead || lead.linkGeneration !== reference.generation) throw new DomainError('lead.token-invalid')
    return lead
  }

  async function present(source: Database, lead: LeadRecord): Promise<LeadPreferences> {
    const topics = await readTopics(source, lead.id)
    const consents = standingConsents(await readConsents(source, lead.id))
    return {
      email: emailOf(vault, lead),
      language: lead.language,
      status: lead.status === 'left' ? 'left' : 'confirmed',
      topics: topics.map(({ topic }) => topic),
      consents: consents.map(({ at, purpose, version }) => ({ purpose, version, givenAt: at.toISOString() })),
    }
  }

  return {
    read: async (token: string) => present(database, await readerOf(database, token)),

    async change(token: string, input: PreferencesInput, ip: string): Promise<LeadPreferences> {
      checkChoices(settings, input.topics, input.consents)
      return database.transaction().execute(async (trx) => {
        const { id } = await readerOf(trx, token)
        const standing = standingConsents(await readConsents(trx, id))
        const { given, withdrawn } = difference(standing, input.consents)
        const ipHash = hashOfIp(vault, ip)
        await recordConsents(trx, { leadId: id, action: 'withdrawn', consents: withdrawn, ipHash })
        await recordConsents(trx, { leadId: id, action: 'given', consents: given, ipHash })
        await replaceTopics(trx, id, input.topics)
        const status = input.consents.length > 0 ? 'confirmed' : 'left'
        await updateLead(trx, id, { language: input.language, status })
        return present(trx, await readerOf(trx, token))
      })
    },

    /** Withdraws everything; also right when it is withdrawn already. */
    async leave(token: string, ip: string): Promise<void> {
      await database.transaction().execute(async (trx) => {
        const { id } = await readerOf(trx, token)
        const consents = standingConsents(await readConsents(trx, id))
        await recordConsents(trx, { leadId: id, action: 'withdrawn', consents, ipHash: hashOfIp(vault, ip) })
        await updateLead(trx, id, { status: 'left' })
      })
    },

    /** Makes all older links useless and sends a new one. */
    async renewLink(token: string): Promise<void> {
      await database.transaction().execute(async (trx) => {
        const { id } = await readerOf(trx, token)
        await updateLead(trx, id, { renewLinks: true })
        const lead = await findLead(trx, { id })
        if (lead) await mails.sendLink(trx, lead)
      })
    },

    async erase(token: string): Promise<void> {
      await database.transaction().execute(async (trx) => {
        const lead = await readerOf(trx, token)
        const reader = { email: emailOf(vault, lead), language: lead.language }
        await eraseLead(trx, lead.id)
        await mails.goodbye(trx, reader)
      })
    },

    async export(token: string): Promise<LeadExport> {
      const lead = await readerOf(database, token)
      const [topics, consents, sent] = await Promise.all([
        readTopics(database, lead.id),
        readConsents(database, lead.id),
        listMails(database, lead.id),
      ])
      return {
        email: emailOf(vault, lead),
        language: lead.language,
        status: lead.status,
        createdAt: lead.createdAt.toISOString(),
        confirmedAt: lead.confirmedAt?.toISOString() ?? null,
        lastActiveAt: lead.lastActiveAt.toISOString(),
        topics: topics.map(({ chosenAt, topic }) => ({ topic, chosenAt: chosenAt.toISOString() })),
        consents: consents.map(({ at, ...consent }) => ({ ...consent, at: at.toISOString() })),
        mails: sent.map(({ createdAt, sentAt, template }) => ({
          template,
          createdAt: createdAt.toISOString(),
          sentAt: sentAt?.toISOString() ?? null,
        })),
      }
    },
  }
}

/** What changes between the consents that stand and those that are wanted; a new wording is a new consent. */
function difference(standing: readonly ConsentRecord[], wanted: PreferencesInput['consents']) {
  const same = (one: { purpose: string; version: string }, other: { purpose: string; version: string }) =>
    one.purpose === other.purpose && one.version === other.version
  return {
    given: wanted.filter((consent) => !standing.some((record) => same(record, consent))),
    withdrawn: standing.filter(({ purpose }) => wanted.every((consent) => consent.purpose !== purpose)),
  }
}
