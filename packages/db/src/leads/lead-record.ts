export type LeadLanguage = 'fr' | 'en'

/** `left`: confirmed once, and agrees to nothing any more. */
export type LeadStatus = 'pending' | 'confirmed' | 'left'

/** `asked`: in a form, by whoever filled it in; `given`: by the owner of the mailbox. */
export type ConsentAction = 'asked' | 'given' | 'withdrawn'

/** A purpose and the version of the sentence that was agreed to. */
export interface AskedConsent {
  purpose: string
  version: string
}

export interface LeadRecord {
  id: string
  /** Sealed for the place `leads|email|<id>`. */
  emailSealed: Buffer
  language: LeadLanguage
  status: LeadStatus
  /** Raised to make all older links of this reader useless. */
  linkGeneration: number
  createdAt: Date
  confirmedAt: Date | null
  lastActiveAt: Date
}

/** The columns of a `LeadRecord`, under its names. */
export const leadColumns = [
  'leads.id',
  'leads.email_sealed as emailSealed',
  'leads.language',
  'leads.status',
  'leads.link_generation as linkGeneration',
  'leads.created_at as createdAt',
  'leads.confirmed_at as confirmedAt',
  'leads.last_active_at as lastActiveAt',
] as const
