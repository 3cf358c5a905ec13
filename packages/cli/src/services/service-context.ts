import type { BusinessConfig } from '@amour/config'
import type { DeploymentRecord } from '@amour/contracts'

/** What the services are told of the stack they belong to. */
export interface ServiceContext {
  databaseUrl: string
  redisUrl: string | undefined
  rpcUrl: string
  deployment: DeploymentRecord
  voucherSignerKey: string
  publicOrigin: string
  /** Takes the mails, and shows those that a catcher of ours took. */
  mail: { smtpUrl: string; webUrl?: string }
  configFile: string
  /** The offeror, whom every page names. */
  entity: BusinessConfig['entity']
  /** Where the web build lies. */
  webOutput: string
  ports: { web: number; api: number; apiMetrics: number; indexer: number; worker: number }
}
