import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { loadBusinessConfig } from '@amour/config'
import type { DeploymentRecord } from '@amour/contracts'
import { buildContracts } from '@amour/contracts'
import { startChain, startMailCatcher, startPostgres, startRedis } from '@amour/local'
import { readDeployment } from '../deployment/deployment-file.ts'
import { ensureDeployment } from '../deployment/ensure-deployment.ts'
import { localVoucherSignerKey } from '../deployment/local-accounts.ts'
import type { ExternalServers } from '../external-servers.ts'
import type { DataFolder } from '../folder/data-folder.ts'
import { repositoryRoot } from '../folder/data-folder.ts'
import { ensureWebBuild, localWebOutput } from '../web/ensure-web-build.ts'
import type { ChosenPort, PortName } from './choose-ports.ts'
import type { Closers } from './closers.ts'
import { type Running, keepRunning } from '../services/keep-running.ts'
import { migrateDatabase } from './migrate-database.ts'
import { once } from './once.ts'
import type { ServiceContext } from '../services/service-context.ts'

export interface StackOptions {
  folder: DataFolder
  ports: Record<PortName, ChosenPort>
  external: ExternalServers
  environment: NodeJS.ProcessEnv
  closers: Closers
  /** Told when a server ended by itself and is started again. */
  say: (sentence: string) => void
}

/** The parts of a local stack. Each starts when first asked for and starts what it needs. */
export interface Stack {
  database(): Promise<string>
  redis(): Promise<string | undefined>
  chain(): Promise<{ rpcUrl: string; fresh: boolean }>
  mail(): Promise<ServiceContext['mail']>
  contracts(): Promise<boolean>
  migrations(): Promise<readonly string[]>
  deployment(): Promise<DeploymentRecord>
  webBuild(): Promise<boolean>
  context(): Promise<ServiceContext>
}

const configFile = join(repositoryRoot, 'amour.config.yaml')
/** A new chain begins two hours ago, so that the sale is set up before it opens and is open when the clock is set. */
const headStart = 7200

/** Describes the stack; nothing starts yet. */
export function createStack({ folder, ports, external, environment, closers, say }: StackOptions): Stack {
  const config = loadBusinessConfig(configFile)

  /** Starts a server of ours and keeps it running until all is closed. */
  async function keep<Server extends Running>(title: string, start: () => Promise<Server>): Promise<Server> {
    const server = await start()
    closers.add('server', keepRunning(server, { title, start, say }))
    return server
  }

  const database = once(async () => {
    if (external.databaseUrl) return external.databaseUrl
    const options = {
      dataDir: folder.postgres,
      port: ports.postgres.port,
      logFile: folder.logFile('postgres'),
    }
    await ports.postgres.release()
    const { url } = await keep('PostgreSQL', () => startPostgres(options))
    return url
  })

  const redis = once(async () => {
    if (external.redisUrl) return external.redisUrl
    const options = { dir: folder.redis, port: ports.redis.port, logFile: folder.logFile('redis') }
    await ports.redis.release()
    const first = await startRedis(options)
    if (!first) return undefined
    const start = async () => (await startRedis(options)) ?? first
    closers.add('server', keepRunning(first, { title: 'Redis', start, say }))
    return first.url
  })

  const chain = once(async () => {
    if (external.rpcUrl) return { rpcUrl: external.rpcUrl, fresh: false }
    // A chain whose start was broken off before the deployment holds nothing, and its clock has gone too far.
    if (!(await readDeployment(folder.deployment))) await rm(folder.chainState, { force: true })
    await ports.chain.release()
    const options = {
      stateFile: folder.chainState,
      port: ports.chain.port,
      pace: { active: config.localChain.blockSeconds, idle: 15 },
      genesisTimestamp: Math.floor(Date.now() / 1000) - headStart,
      logFile: folder.logFile('chain'),
    }
    const server = await keep('The chain', () => startChain(options))
    return { rpcUrl: server.rpcUrl, fresh: !server.continued }
  })

  const mail = once(async (): Promise<ServiceContext['mail']> => {
    if (external.smtpUrl) return { smtpUrl: external.smtpUrl }
    await Promise.all([ports.smtp.release(), ports.mail.release()])
    const options = {
      dir: folder.mail,
      smtpPort: ports.smtp.port,
      webPort: ports.mail.port,
      logFile: folder.logFile('mail'),
    }
    const { smtpUrl, webUrl } = await keep('The mail catcher', () => startMailCatcher(options))
    return { smtpUrl, webUrl }
  })

  const contracts = once(() => buildContracts())

  const deployment = once(async () => {
    const [{ rpcUrl, fresh }] = await Promise.all([chain(), contracts()])
    return ensureDeployment({ rpcUrl, file: folder.deployment, config, freshClock: fresh })
  })

  const context = once(async () => ({
    databaseUrl: await database(),
    redisUrl: await redis(),
    rpcUrl: (await chain()).rpcUrl,
    deployment: await deployment(),
    voucherSignerKey: localVoucherSignerKey(),
    mail: await mail(),
    publicOrigin: `http://localhost:${ports.web.port}`,
    configFile,
    entity: config.entity,
    webOutput: localWebOutput,
    ports: {
      web: ports.web.port,
      api: ports.api.port,
      apiMetrics: ports.apiMetrics.port,
      indexer: ports.indexer.port,
      worker: ports.worker.port,
    },
  }))

  return {
    database,
    redis,
    chain,
    mail,
    contracts,
    deployment,
    context,
    migrations: once(async () => migrateDatabase(await database())),
    webBuild: once(() => ensureWebBuild(folder.logFile('web-build'), environment)),
  }
}
