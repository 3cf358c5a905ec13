import { claimMail, type Database, type MailOutcome, settleMail } from '@amour/db'
import type { JobHandler } from '@amour/jobs'
import type { Logger } from '@amour/logger'
import { openMail } from '@amour/mail'
import type { Vault } from '@amour/vault'
import { isRefusal } from '../mail/is-refusal.ts'
import type { MailSender } from '../mail/create-mail-sender.ts'
import type { WorkerMetrics } from '../metrics.ts'

interface SendMailOptions {
  database: Database
  vault: Vault
  sender: MailSender
  metrics: WorkerMetrics
  logger: Logger
}

/**
 * Sends a mail once. While the server is away the job fails and comes again; what the server refuses for good is kept as refused.
 * Mails that market and must be held during a suspension are to be held here, before the claim: none does yet, each answers
 * a request of its reader.
 */
export function sendMail(options: SendMailOptions): JobHandler<'mail-requested'> {
  const { database, logger, metrics, sender, vault } = options
  return async ({ payload: { mailId } }) => {
    const claim = await claimMail(database, mailId)
    if (claim === 'done') return
    if (claim === 'busy') throw new Error('Another worker has the mail')
    const outcome = await attempt(async () => sender.send(mailId, openMail(vault, mailId, claim.sealed)))
    await settleMail(database, mailId, outcome.result)
    metrics.mails.inc({ result: outcome.result.kind })
    if (outcome.result.kind === 'refused')
      logger.warn({ mailId, failure: outcome.result.failure }, 'A mail was refused')
    if (outcome.result.kind === 'later') throw outcome.error
  }
}

interface Attempt {
  result: MailOutcome
  /** Why it is tried later. */
  error?: unknown
}

async function attempt(send: () => Promise<void>): Promise<Attempt> {
  try {
    await send()
    return { result: { kind: 'sent' } }
  } catch (error) {
    // The server's words may repeat the address: only its code is kept.
    if (isRefusal(error)) return { result: { kind: 'refused', failure: `SMTP ${error.responseCode}` } }
    return { result: { kind: 'later' }, error: withoutAddress(error) }
  }
}

/** What the log and the queue may keep of a failure: a server's answer can repeat the address. */
function withoutAddress(error: unknown): Error {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown }
  const facts = [code, responseCode].filter((fact) => typeof fact === 'string' || typeof fact === 'number')
  if (facts.length > 0) return new Error(`The mail was not taken: ${facts.join(' ')}`)
  return error instanceof Error ? error : new Error('The mail was not taken')
}
