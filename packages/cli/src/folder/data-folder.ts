import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. */
export const repositoryRoot = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/\/$/, '')

/** Where a local stack keeps its things. */
export interface DataFolder {
  path: string
  lock: string
  postgres: string
  redis: string
  /** Mails that the catcher took. */
  mail: string
  chainState: string
  deployment: string
  logs: string
  logFile(service: string): string
}

/** Names the parts of a data folder, `.amour/` of the repository unless another is given. Makes nothing. */
export function dataFolder(path: string = join(repositoryRoot, '.amour')): DataFolder {
  const logs = join(path, 'logs')
  return {
    path,
    lock: join(path, 'up.lock'),
    postgres: join(path, 'postgres'),
    redis: join(path, 'redis'),
    mail: join(path, 'mail'),
    chainState: join(path, 'chain.json.gz'),
    deployment: join(path, 'deployment.json'),
    logs,
    logFile: (service) => join(logs, `${service}.log`),
  }
}
