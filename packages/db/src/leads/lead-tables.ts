import type { ColumnType, Generated } from 'kysely'
import type { AskedConsent, ConsentAction, LeadLanguage, LeadStatus } from './lead-record.ts'

type CreatedAt = ColumnType<Date, Date | undefined, never>
type Json<Value> = ColumnType<Value, string, never>

interface Leads {
  id: string
  email_index: Buffer
  email_sealed: Buffer
  language: LeadLanguage
  status: Generated<LeadStatus>
  link_generation: Generated<number>
  created_at: CreatedAt
  confirmed_at: Date | null
  last_active_at: Generated<Date>
}

interface LeadTopics {
  lead_id: string
  topic: string
  chosen_at: CreatedAt
}

interface LeadConsents {
  id: string
  lead_id: string
  purpose: string
  wording_version: string
  action: ConsentAction
  ip_hash: Buffer
  at: CreatedAt
}

interface LeadTokens {
  token_hash: Buffer
  lead_id: string
  topics: Json<string[]>
  consents: Json<AskedConsent[]>
  created_at: CreatedAt
  expires_at: Date
  used_at: Date | null
}

interface Mails {
  id: string
  lead_id: string | null
  template: string
  sealed: Buffer | null
  created_at: CreatedAt
  claimed_until: Date | null
  attempts: Generated<number>
  sent_at: Date | null
  failed_at: Date | null
  failure: string | null
}

/** Tables of the letters and of mails that wait. */
export interface LeadTables {
  leads: Leads
  lead_topics: LeadTopics
  lead_consents: LeadConsents
  lead_tokens: LeadTokens
  mails: Mails
}
