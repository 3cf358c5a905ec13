import { createDatabase, type LeadRetention } from '@amour/db'
import type { Offeror } from '@amour/domain'
import { createJobs } from '@amour/jobs'
import { createProviders } from '@amour/ledger'
import type { Logger } from '@amour/logger'
import type { Sender } from '@amour/mail'
import { startHealthServer } from '@amour/service'
import type { Vault } from '@amour/vault'
import { once } from 'node:events'
import { notifyBuyer } from './handlers/notify-buyer.ts'
import { notifyHistory } from './handlers/notify-history.ts'
import { notifySettlement } from './handlers/notify-settlement.ts'
import { purgeExpiredSignIns } from './handlers/purge-expired-sign-ins.ts'
import { purgeOldAudience } from './handlers/purge-old-audience.ts'
import { purgeOldLeads } from './handlers/purge-leads.ts'
import { purgeOldEligibility } from './handlers/purge-old-eligibility.ts'
import { reconcile } from './handlers/reconcile.ts'
import { sendMail } from './handlers/send-mail.ts'
import { takeBack } from './handlers/take-back.ts'
import { createMailSender, type MailSenderOptions } from './mail/create-mail-sender.ts'
import { offerStatement } from './mail/offer-statement.ts'
import { createMetrics } from './metrics.ts'
import { setSchedules } from './schedules/set-schedules.ts'

export interface WorkerOptions {
  databaseUrl: string
  rpcUrls: readonly string[]
  chainId: number
  sale: string
  deploymentBlock: number
  metricsPort: number
  vault: Vault
  mail: Omit<MailSenderOptions, 'sender' | 'statement'> & { sender: Sender & Offeror }
  leadRetention: LeadRetention
  logger: Logger
}

/** Runs jobs until the signal aborts; closes all it opened. Jobs that it could not finish go to another worker. */
export async function runWorker(
  { databaseUrl, metricsPort, vault, mail, leadRetention, logger, ...chain }: WorkerOptions,
  signal: AbortSignal,
): Promise<void> {
  const onError = (error: Error) => logger.warn({ err: error }, 'A database connection failed')
  await using resources = new AsyncDisposableStack()
  const database = createDatabase({ url: databaseUrl, applicationName: 'amour-worker', onIdleError: onError })
  resources.defer(() => database.destroy())
  const sender = createMailSender({
    ...mail,
    statement: () => offerStatement(database, mail.sender),
  })
  resources.defer(() => sender.close())
  const jobs = await createJobs({
    databaseUrl,
    role: 'run',
    onError,
    onJobError(error, job) {
      metrics.failures.inc({ job: job.name })
      logger.error({ err: error, job: job.name, jobId: job.id }, 'A job failed')
    },
  })
  resources.defer(() => jobs.close())
  const metrics = createMetrics(() => jobs.depth())
  const readiness = async () => ({ ready: true, fields: await jobs.depth() })
  const health = await startHealthServer({ port: metricsPort, readiness, metrics: metrics.registry })
  resources.defer(() => health.close())

  await jobs.run('ledger-entry-recorded', notifyBuyer(database, metrics))
  await jobs.run('ledger-history-recorded', notifyHistory(database, metrics))
  await jobs.run('ledger-entry-settled', notifySettlement(database, metrics))
  await jobs.run('ledger-entry-dropped', takeBack(database, metrics))
  await jobs.run('purge-expired-sign-ins', purgeExpiredSignIns(database, logger))
  await jobs.run('purge-old-audience', purgeOldAudience(database, logger))
  await jobs.run('mail-requested', sendMail({ database, vault, sender, metrics, logger }))
  await jobs.run('purge-leads', purgeOldLeads(database, leadRetention, logger))
  await jobs.run('purge-old-eligibility', purgeOldEligibility(database, logger))
  const ledger = {
    key: { chainId: chain.chainId, sale: chain.sale },
    deploymentBlock: BigInt(chain.deploymentBlock),
    database,
    providers: createProviders({ urls: chain.rpcUrls, chainId: chain.chainId }),
  }
  await jobs.run('reconcile-ledger', reconcile(ledger, metrics, logger))
  await setSchedules(jobs)
  logger.info({ port: health.port }, 'Worker started')
  if (!signal.aborted) await once(signal, 'abort')
}
