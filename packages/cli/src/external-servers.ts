import { loadEnvironment } from '@amour/config'

/** Servers the person runs already, used instead of our own. */
export interface ExternalServers {
  databaseUrl?: string
  redisUrl?: string
  rpcUrl?: string
}

/**
 * Reads DATABASE_URL, REDIS_URL and RPC_URL where they are set.
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
  return servers
}
