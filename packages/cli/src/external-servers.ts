import { loadEnvironment } from '@amour/config'

/** Servers the person runs already, used instead of our own. */
export interface ExternalServers {
  databaseUrl?: string
  redisUrl?: string
  rpcUrl?: string
  smtpUrl?: string
}

/**
 * Reads DATABASE_URL, REDIS_URL, RPC_URL and SMTP_URL where they are set.
 * @throws InvalidConfigError when one is not an address
 */
export function readExternalServers(environment: NodeJS.ProcessEnv): ExternalServers {
  const servers: ExternalServers = {}
  if (environment['DATABASE_URL']) {
    servers.databaseUrl = loadEnvironment(['database'], environment).DATABASE_URL
  }
  const redis = loadEnvironment(['redis'], environment).REDIS_URL
  if (redis) servers.redisUrl = redis
  if (environment['RPC_URL']) servers.rpcUrl = environment['RPC_URL']
  if (environment['SMTP_URL']) servers.smtpUrl = environment['SMTP_URL']
  return servers
}
