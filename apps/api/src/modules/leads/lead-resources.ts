import type { RateLimiter } from '@amour/cache'
import type { BusinessConfig } from '@amour/config'
import type { Database, LeadRecord } from '@amour/db'
import type { MailRoom } from '@amour/mail'
import type { Vault } from '@amour/vault'
import { mailboxOf } from './mailbox-of.ts'

/** What the parts of the service share. */
export interface LeadResources {
  database: Database
  vault: Vault
  rateLimiter: RateLimiter
  mailRoom: MailRoom
  settings: BusinessConfig['leads']
  /**
   * Whether sign-ups are taken: the one place where a marketing suspension stops them. Preferences, unsubscribing, erasure and
   * export never ask.
   */
  takesSignUps: () => Promise<boolean>
}

/** Where a reader's address lies, for the vault. */
export function placeOfEmail(leadId: string): string {
  return `leads|email|${leadId}`
}

/** The address of a reader. */
export function emailOf(vault: Vault, { emailSealed, id }: LeadRecord): string {
  return vault.open(emailSealed, placeOfEmail(id))
}

/** The keyed hash of a client address: evidence of a consent that shows no address. */
export function hashOfIp(vault: Vault, ip: string): Buffer {
  return vault.blindIndex(ip, 'lead-ip')
}

/** By which a reader is found, however they spell their address. */
export function indexOfEmail(vault: Vault, email: string): Buffer {
  return vault.blindIndex(mailboxOf(email), 'lead-email')
}
