import { createConfirm } from './confirm.ts'
import { createLeadMails } from './lead-mails.ts'
import type { LeadResources } from './lead-resources.ts'
import { createPreferences } from './preferences.ts'
import type { LeadChoices, LeadExport, LeadPreferences, PreferencesInput, Resend, SignUp } from './schemas.ts'
import { createSignUp } from './sign-up.ts'

export interface LeadService {
  choices: LeadChoices
  /**
   * Takes a sign-up; the mailbox learns what becomes of it.
   *
   * @throws DomainError `lead.email-invalid`, `lead.email-disposable`, `lead.wording-outdated`, `lead.sign-up-suspended`
   */
  signUp(input: SignUp, ip: string): Promise<void>
  /** @throws DomainError `lead.token-invalid`, `lead.token-expired`, `lead.token-used` */
  confirm(token: string, ip: string): Promise<{ manageToken: string }>
  /** Sends a new link to the address, or to that of an older link. @throws DomainError `lead.email-invalid` */
  resend(input: Resend): Promise<void>
  /** Those that follow throw DomainError `lead.token-invalid`. */
  read(token: string): Promise<LeadPreferences>
  change(token: string, input: PreferencesInput, ip: string): Promise<LeadPreferences>
  leave(token: string, ip: string): Promise<void>
  renewLink(token: string): Promise<void>
  erase(token: string): Promise<void>
  export(token: string): Promise<LeadExport>
}

/** Readers of the letters: sign-up with double opt-in, and everything they do alone afterwards. */
export function createLeadService(resources: LeadResources): LeadService {
  const { purposes, topics } = resources.settings
  const mails = createLeadMails(resources)
  return {
    choices: {
      topics: topics.map(({ id, name }) => ({ id, name })),
      purposes: purposes.map(({ id, version, wording }) => ({ id, version, wording })),
    },
    ...createSignUp(resources, mails),
    confirm: createConfirm(resources, mails),
    ...createPreferences(resources, mails),
  }
}
