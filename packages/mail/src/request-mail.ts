import { type Database, insertMail } from '@amour/db'
import type { Jobs } from '@amour/jobs'
import type { Vault } from '@amour/vault'
import { v7 as uuid } from 'uuid'
import type { Mail, MailName } from './mail-catalogue.ts'

type Transaction = Parameters<Parameters<ReturnType<Database['transaction']>['execute']>[0]>[0]

export interface MailRoom {
  jobs: Pick<Jobs, 'enqueue'>
  vault: Vault
}

/**
 * Asks for a mail in the transaction of its cause: it is sent after the commit, and never when that is rolled back.
 *
 * @param leadId the reader with whom the mail is erased while it waits; null for one that is sent whatever happens.
 */
export async function requestMail<Name extends MailName>(
  { jobs, vault }: MailRoom,
  trx: Transaction,
  mail: Mail<Name>,
  leadId: string | null = null,
): Promise<void> {
  const id = uuid()
  const sealed = vault.seal(JSON.stringify(mail), placeOfMail(id))
  await insertMail(trx, { id, leadId, template: mail.template, sealed })
  await jobs.enqueue(trx, 'mail-requested', [{ id, payload: { mailId: id } }])
}

/** Where the content of a mail lies, for the vault. */
export function placeOfMail(id: string): string {
  return `mails|sealed|${id}`
}
