import { createCachePorts } from '@amour/cache'
import { isLocalChain } from '@amour/chain'
import { createDatabase, type LedgerKey, withWriterLock } from '@amour/db'
import { createJobs } from '@amour/jobs'
import { createChainReader, createProviders, createRangeSize } from '@amour/ledger'
import type { Logger } from '@amour/logger'
import { startHealthServer } from '@amour/service'
import type { Hex } from 'viem'
import { followChain } from './follow-chain.ts'
import { keepTrying } from './keep-trying.ts'
import { createMetrics } from './metrics.ts'
import { createReadiness } from './readiness.ts'
import { createLedgerWriter } from './sync/ledger-writer.ts'
import { createRangeSync } from './sync/range-sync.ts'

const FIRST_RANGE = 1_000n
const LARGEST_RANGE = 10_000n

export interface IndexerOptions {
  databaseUrl: string
  redisUrl?: string | undefined
  rpcUrls: readonly string[]
  chainId: number
  sale: Hex
  deploymentBlock: number
  /** Blocks, its own included, after which an entry is called confirmed. */
  confirmations: number
  metricsPort: number
  logger: Logger
}

/** Indexes until the signal aborts; closes all it opened. Throws what `followChain` and the opening of resources throw. */
export async function runIndexer(options: IndexerOptions, signal: AbortSignal): Promise<void> {
  const { databaseUrl, redisUrl, chainId, sale, logger } = options
  const key: LedgerKey = { chainId, sale }
  const metrics = createMetrics()
  const readiness = createReadiness(metrics)
  const providers = createProviders({
    urls: options.rpcUrls,
    chainId,
    onFailure(error, provider) {
      metrics.rpcFailures.inc()
      logger.debug({ err: error, provider }, 'An RPC provider failed')
    },
  })
  metrics.watchProviders(providers)
  const onIdleError = (error: Error) => logger.warn({ err: error }, 'A database connection failed')

  await using resources = new AsyncDisposableStack()
  const health = await startHealthServer({ port: options.metricsPort, readiness, metrics: metrics.registry })
  resources.defer(() => health.close())
  const database = createDatabase({ url: databaseUrl, applicationName: 'amour-indexer', onIdleError })
  resources.defer(() => database.destroy())
  const ports = await createCachePorts({ redisUrl, databaseUrl, logger })
  resources.defer(() => ports.close())
  const jobs = await createJobs({ databaseUrl, role: 'enqueue', onError: onIdleError })
  resources.defer(() => jobs.close())
  logger.info({ sale, chainId, port: health.port, liveEvents: ports.adapter }, 'Indexer started')

  const reader = createChainReader(providers, sale)
  const { confirmations } = options
  const writer = createLedgerWriter({ key, database, confirmations, jobs, events: ports.events, metrics })
  const size = createRangeSize(FIRST_RANGE, LARGEST_RANGE)
  const work = {
    key,
    deploymentBlock: BigInt(options.deploymentBlock),
    database,
    reader,
    writer,
    rangeSync: createRangeSync({ chainId, reader, writer, size }),
    metrics,
    logger,
    pollMs: isLocalChain(chainId) ? 250 : 1_000,
    onPass: readiness.passed,
  }
  const onStandby = () => {
    readiness.standBy()
    logger.info({}, 'Another process indexes; this one waits')
  }
  await keepTrying(logger, signal, () =>
    withWriterLock(database, { ...key, signal, onStandby }, async (held) => {
      readiness.write()
      metrics.writer.set(1)
      logger.info({}, 'This process indexes')
      await followChain({ ...work, signal: held })
    }).finally(() => metrics.writer.set(0)),
  )
}
